//! The areas of published files: England, its nine regions, its local authorities.

use crate::read::Row;

/// An area, by the code of the Office for National Statistics.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// England.
    England,
    /// A region. London is one of them: its inner and outer parts are published beside it, and are not taken.
    Region(Box<str>),
    /// A local authority, by its newest code: names and old codes are not unique over the years.
    Authority(Box<str>),
}

/// London.
pub(super) const LONDON: &str = "E12000007";

/// Which columns of a file name the area.
pub(super) struct AreaColumns {
    level: usize,
    region: Option<usize>,
    region_name: Option<usize>,
    authority: Option<usize>,
    pub(super) name: Option<usize>,
    pub(super) old_code: Option<usize>,
}

impl AreaColumns {
    /// Finds them among the headings; `None` without a level.
    pub(super) fn among(headings: &[&str]) -> Option<Self> {
        let at = |name: &str| headings.iter().position(|heading| *heading == name);
        Some(Self {
            level: at("geographic_level")?,
            region: at("region_code"),
            region_name: at("region_name"),
            authority: at("new_la_code"),
            name: at("la_name"),
            old_code: at("old_la_code"),
        })
    }

    /// The area of a row; `None` for the parts of London and for levels that are not used.
    pub(super) fn area(&self, row: Row<'_>) -> Option<Area> {
        let cell = |at: Option<usize>| at.map(|at| row.cell(at)).filter(|text| !text.is_empty());
        match row.cell(self.level) {
            "National" => Some(Area::England),
            "Regional" => {
                cell(self.region).filter(|code| !is_part(code)).map(|code| Area::Region(code.into()))
            }
            "Local authority" => cell(self.authority).map(|code| Area::Authority(code.into())),
            _ => None,
        }
    }

    /// The region that an authority's row names; for a part of London, London.
    pub(super) fn region<'a>(&self, row: Row<'a>) -> &'a str {
        let code = self.region.map_or("", |at| row.cell(at));
        if is_part(code) { LONDON } else { code }
    }

    /// The name of a row's region.
    pub(super) fn region_name<'a>(&self, row: Row<'a>) -> &'a str {
        self.region_name.map_or("", |at| row.cell(at))
    }
}

/// Inner and Outer London have codes of another kind than the regions.
fn is_part(region: &str) -> bool {
    region.starts_with("E13")
}
