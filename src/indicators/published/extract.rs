//! From a published file to the values of one series, area by area.

use super::area::{AreaColumns, LONDON};
use super::{Area, Counted, Number, Scale, Series, Symbol, read_number};
use crate::indicators::small_numbers::percentile;
use crate::read::{Row, Sheet};
use crate::words::{Exact, Share, exact, whole};
use std::collections::BTreeMap;

/// The values of a series.
#[derive(Clone, Debug)]
pub struct Published {
    /// Which series.
    pub series: &'static Series,
    /// England's.
    pub england: Option<Value>,
    /// The nine regions' with their names, London once.
    pub regions: BTreeMap<Box<str>, (Box<str>, Value)>,
    /// Every local authority's, by its newest code.
    pub authorities: BTreeMap<Box<str>, Authority>,
}

/// A local authority of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// Its name.
    pub name: Box<str>,
    /// The three digits by which the neighbours name it.
    pub old_code: Box<str>,
    /// Its region.
    pub region: Box<str>,
    /// Its value.
    pub value: Value,
}

/// A value with the counts behind it. A mean has the sum above and those it is the mean of below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// What is above the line.
    pub having: Number,
    /// What is below.
    pub among: Number,
}

impl Value {
    /// The rate or mean; `None` where either cell is no number, and of nobody.
    pub fn rate(self) -> Option<Exact> {
        let (having, among) = (self.having.get()?, self.among.get()?);
        (among > whole(0)).then(|| having / among)
    }

    /// The counts as a share of children; `None` where they are no whole numbers.
    pub fn share(self) -> Option<Share> {
        let count = |number: Number| {
            let number = number.get().filter(Exact::is_integer)?;
            u64::try_from(number.to_integer()).ok()
        };
        Some(Share::new(count(self.having)?, count(self.among)?)).filter(|share| share.among > 0)
    }
}

/// The cells of one area as they are met: a number for each row that is added up, and the one below the line.
#[derive(Default)]
struct Cells {
    name: Box<str>,
    old_code: Box<str>,
    region: Box<str>,
    having: BTreeMap<usize, Number>,
    among: Option<Number>,
}

impl Published {
    /// Takes a series out of its file.
    ///
    /// # Errors
    /// Everything that is wrong with the file: a column that is missing, or a cell that is no number and no symbol.
    pub fn of(series: &'static Series, sheet: &Sheet) -> Result<Self, Vec<String>> {
        let mut rows = sheet.rows();
        let headings: Vec<&str> = rows.next().map(|row| row.cells().collect()).unwrap_or_default();
        let columns = Columns::of(series, &headings).map_err(|column| {
            vec![format!(
                "{}: The column {column} is missing. Take the file as it was published.",
                sheet.place()
            )]
        })?;
        let mut areas: BTreeMap<Area, Cells> = BTreeMap::new();
        let mut wrong = Vec::new();
        for row in rows.filter(|row| columns.takes(*row)) {
            if let Some(area) = columns.area.area(row) {
                columns.read(series, row, areas.entry(area).or_default(), &mut wrong);
            }
        }
        if wrong.is_empty() { Ok(Self::gathered(series, areas)) } else { Err(wrong) }
    }

    fn gathered(series: &'static Series, areas: BTreeMap<Area, Cells>) -> Self {
        let mut published =
            Self { series, england: None, regions: BTreeMap::new(), authorities: BTreeMap::new() };
        for (area, cells) in areas {
            let value = cells.value(series);
            match area {
                Area::England => published.england = Some(value),
                Area::Region(code) => drop(published.regions.insert(code, (cells.name, value))),
                Area::Authority(code) => {
                    let Cells { name, old_code, region, .. } = cells;
                    published.authorities.insert(code, Authority { name, old_code, region, value });
                }
            }
        }
        published
    }

    /// The rates of the authorities that have one, in ascending order: never the published percentages, which are
    /// rounded.
    pub fn rates(&self) -> Vec<Exact> {
        let mut rates: Vec<Exact> =
            self.authorities.values().filter_map(|authority| authority.value.rate()).collect();
        rates.sort_unstable();
        rates
    }

    /// A percentile of the authorities; `None` where those shown are no fair sample.
    pub fn percentile(&self, at: Exact) -> Option<Exact> {
        (self.series.scale != Scale::ChildrenSuppressed).then(|| percentile(&self.rates(), at))?
    }

    /// The authorities' counts, where they are counts of children.
    pub fn shares(&self) -> Vec<Share> {
        if self.series.scale != Scale::Children {
            return Vec::new();
        }
        self.authorities.values().filter_map(|authority| authority.value.share()).collect()
    }

    /// Authorities taken together, Σx/Σn, and how many of them have both counts: never the mean of their rates. `None`
    /// where nothing is counted, only stated.
    pub fn pooled<'a>(&self, codes: impl IntoIterator<Item = &'a str>) -> Option<(Value, usize)> {
        if matches!(self.series.counted, Counted::Stated { .. }) {
            return None;
        }
        let mut sum = (whole(0), whole(0), 0);
        for value in codes.into_iter().filter_map(|code| Some(self.authorities.get(code)?.value)) {
            if let (Some(having), Some(among), Some(_)) =
                (value.having.get(), value.among.get(), value.rate())
            {
                sum = (sum.0 + having, sum.1 + among, sum.2 + 1);
            }
        }
        (sum.2 > 0).then_some((Value { having: Number::Is(sum.0), among: Number::Is(sum.1) }, sum.2))
    }
}

impl Cells {
    fn value(&self, series: &Series) -> Value {
        let missing = Number::Not(Symbol::NotAvailable);
        let wanted = if let Counted::Rows { having, .. } = &series.counted { having.len() } else { 1 };
        let sum = if self.having.len() == wanted {
            self.having.values().fold(Number::Is(whole(0)), |sum, next| sum.with(*next, |one, two| one + two))
        } else {
            missing
        };
        match series.counted {
            Counted::Stated { .. } => {
                let unit = if series.scale == Scale::Percent { exact(1, 100) } else { whole(1) };
                let one = Number::Is(whole(1));
                Value { having: sum.with(one, |stated, _| stated * unit), among: one }
            }
            Counted::Mean { .. } => {
                let among = self.among.unwrap_or(missing);
                Value { having: sum.with(among, |mean, weight| mean * weight), among }
            }
            Counted::Rows { .. } | Counted::Columns { .. } => {
                Value { having: sum, among: self.among.unwrap_or(missing) }
            }
        }
    }
}

/// Where the cells of a series stand in a file.
struct Columns {
    area: AreaColumns,
    only: Vec<(usize, &'static str)>,
    category: Option<usize>,
    having: usize,
    among: usize,
}

impl Columns {
    /// Finds them; the missing column otherwise.
    fn of(series: &Series, headings: &[&str]) -> Result<Self, &'static str> {
        let at = |name: &'static str| headings.iter().position(|heading| *heading == name).ok_or(name);
        let (category, having, among) = match series.counted {
            Counted::Rows { category, count, .. } | Counted::Mean { category, count, .. } => {
                (Some(at(category)?), at(count)?, at(count)?)
            }
            Counted::Columns { having, among } => (None, at(having)?, at(among)?),
            Counted::Stated { column } => (None, at(column)?, at(column)?),
        };
        let mut only = vec![(at("time_period")?, series.period)];
        for (column, value) in series.only {
            only.push((at(column)?, *value));
        }
        let area = AreaColumns::among(headings).ok_or("geographic_level")?;
        Ok(Self { area, only, category, having, among })
    }

    fn takes(&self, row: Row<'_>) -> bool {
        self.only.iter().all(|(column, value)| row.cell(*column) == *value)
    }

    /// Reads what a row adds to its area.
    fn read(&self, series: &Series, row: Row<'_>, cells: &mut Cells, wrong: &mut Vec<String>) {
        let mut number = |column: usize| {
            read_number(row.cell(column)).or_else(|| {
                let says = "Neither a number nor one of the symbols c, z, x, k, low and u.";
                wrong.push(format!("{}: '{}' cannot be used: {says}", row.place(), row.cell(column)));
                None
            })
        };
        let name = |column: Option<usize>| column.map_or("", |at| row.cell(at));
        if let Some(Area::Region(_)) = self.area.area(row) {
            cells.name = self.area.region_name(row).into();
        } else {
            cells.name = name(self.area.name).into();
        }
        cells.old_code = name(self.area.old_code).into();
        cells.region = self.area.region(row).into();
        let category = self.category.map(|at| row.cell(at));
        let place = match series.counted {
            Counted::Rows { having, .. } => having.iter().position(|part| Some(*part) == category),
            Counted::Mean { mean, .. } => (Some(mean) == category).then_some(0),
            Counted::Columns { .. } | Counted::Stated { .. } => Some(0),
        };
        if let Some(place) = place {
            cells.having.extend(number(self.having).map(|number| (place, number)));
        }
        let below = match series.counted {
            Counted::Rows { among, .. } => Some(among) == category,
            Counted::Mean { weight, .. } => Some(weight) == category,
            Counted::Columns { .. } => true,
            Counted::Stated { .. } => false,
        };
        if below {
            cells.among = number(self.among).or(cells.among);
        }
    }
}

impl Published {
    /// The region of an authority, and its value.
    pub fn region_of(&self, authority: &str) -> Option<(&str, Value)> {
        let region = &self.authorities.get(authority)?.region;
        self.regions.get(region).map(|(name, value)| (&**name, *value))
    }

    /// Is London once among the regions, without its parts?
    pub fn counts_london_once(&self) -> bool {
        self.regions.is_empty() || (self.regions.len() == 9 && self.regions.contains_key(LONDON))
    }
}
