//! Every published series: where the numbers of each indicator stand in the Department's files.

use super::{Counted, Scale, Series};

const STABILITY: &str = "la_cla_placement_stability_2022_2025.csv";
const WORKERS: &str = "la_cla_social_worker_changes_2024.csv";
const MOVES: &str = "la_cla_school_moves_2023_2024.csv";
const HEALTH: &str = "la_cla_health_convictions_substance_2024_2025.csv";
const DISTANCE: &str = "la_cla_new_placement_distance_2024_2025.csv";
const ACTIVITY: &str = "la_care_leavers_activity_2024_2025.csv";
const ACCOMMODATION: &str = "la_care_leavers_accommodation_2024_2025.csv";
const KS2: &str = "ks2_cla12_202223_202425.csv";
const KS4: &str = "ks4_cla12_202223_202425.csv";
const ABSENCE: &str = "absence_cla12_202223_202425.csv";
const WORKFORCE: &str = "csww_workforce_indicators_2023_2025.csv";
const ADOPTION: &str = "national_adoption_stage_times_2021_2025.csv";

const ON_DAY: &str = "CLA on 31 March";
const TWO_YEARS: &str = "CLA 2 years on 31 March";
const LONG: &str =
    "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years";
const ALL_AGES: &str = "Health assessments: Children looked after all ages";
const UNDER_FIVE: &str = "Development assessments: Children looked after ages 0 to 4 years";
const OF_SCHOOL_AGE: &str = "Ages 5 to 16 years with SDQ score";
const OVER_TEN: &str = "Convictions: Children looked after Ages 10 to 17 years";
const SUBSTANCE: &str = "Substance misuse: Children looked after all ages";
const TWELVE_MONTHS: &str = "CLA 12 months at 31 March";
const SUPPRESSED: &str = "small counts are suppressed, so that the authorities shown are no fair sample";

/// Every series, an indicator's newest first.
pub static SERIES: &[Series] = &[
    placements("2025"),
    placements("2024"),
    Series {
        indicator: "PS2@2025",
        title: "Long-term placement stability",
        population: LONG,
        only: &[("cla_group", LONG)],
        counted: stability(&["Living with the same carer for at least 2 years"]),
        ..placements("2025")
    },
    Series {
        indicator: "PS3@2025",
        title: "Three or more placements in two years",
        population: TWO_YEARS,
        only: &[("cla_group", TWO_YEARS)],
        counted: stability(&["With 3 or more placements during the previous 2 years"]),
        caution: "the published group is larger than that of children looked after for twelve months, so its \
                  definition is not known: it is neither a benchmark nor ever paid",
        ..placements("2025")
    },
    Series {
        indicator: "SW1@2024",
        title: "Three or more social workers in twelve months",
        file: WORKERS,
        counted: Counted::Rows {
            category: "sw_stability",
            having: &["3 or more social workers during the year"],
            among: "Total children",
            count: "number",
        },
        ..placements("2024")
    },
    school_moves(
        "ED5@2024",
        "Mid-year school move",
        MID_YEAR,
        &["With one or more mid-year moves during the year"],
        "",
    ),
    school_moves(
        "ED5ANY@2024",
        "Any school move",
        ANY_MOVE,
        &["With one or more moves during the year"],
        "moves that the school makes for a child are among them",
    ),
    health("H1@2025", "Health assessed in the last twelve months", &["Had their annual health assessment"]),
    health("H2@2025", "Teeth checked in the last twelve months", &["Had their teeth checked by a dentist"]),
    health("H3@2025", "Immunisations up to date", &["Had their immunisations up to date"]),
    Series {
        indicator: "H4@2025",
        title: "Development assessments up to date",
        population: UNDER_FIVE,
        only: &[("characteristic", UNDER_FIVE)],
        counted: by_breakdown(&["Development assessments up to date"], "Total ages 0 to 4 years"),
        ..health("", "", &[])
    },
    questionnaires(
        "H5a@2025",
        "Strengths and difficulties questionnaire returned",
        &[RECEIVED],
        "Total ages 5 to 16 years",
    ),
    Series {
        indicator: "H5b@2025",
        title: "Strengths and difficulties: mean score",
        counted: Counted::Mean {
            category: "breakdown",
            mean: "SDQ average score",
            weight: RECEIVED,
            count: "children_count",
        },
        scale: Scale::Mean,
        ..questionnaires("", "", &[], "")
    },
    questionnaires(
        "H5c@2025",
        "Strengths and difficulties: cause for concern",
        &["SDQ score is a cause for concern"],
        RECEIVED,
    ),
    Series {
        indicator: "CJ1@2025",
        title: "Convicted or cautioned",
        population: OVER_TEN,
        only: &[("characteristic", OVER_TEN)],
        counted: by_breakdown(
            &["Convicted or subject to youth cautions, or youth conditional cautions during the year"],
            "Total ages 10 to 17 years",
        ),
        scale: Scale::ChildrenSuppressed,
        caution: SUPPRESSED,
        ..health("", "", &[])
    },
    Series {
        indicator: "SM1@2025",
        title: "Substance problem identified",
        population: SUBSTANCE,
        only: &[("characteristic", SUBSTANCE)],
        counted: by_breakdown(&["Identified as having a substance misuse problem"], "Total all ages"),
        scale: Scale::ChildrenSuppressed,
        caution: "it has no direction, since better finding raises it; and small counts are suppressed",
        ..health("", "", &[])
    },
    Series {
        indicator: "DI1a@2025",
        title: "New placements more than 20 miles from home",
        file: DISTANCE,
        population: "New placements during the year",
        only: &[],
        counted: by_breakdown(
            &[
                "Placed inside LA boundary more than 20 miles from home",
                "Placed outside LA boundary more than 20 miles from home",
            ],
            "Total new placements",
        ),
        scale: Scale::ChildrenSuppressed,
        caution: SUPPRESSED,
        ..health("", "", &[])
    },
    leavers("CL1a@2025", "In education, employment or training, 17 to 18", ACTIVITY, AT_17),
    leavers("CL1b@2025", "In education, employment or training, 19 to 21", ACTIVITY, AT_19),
    Series {
        counted: SUITABLE,
        ..leavers("CL2a@2025", "Suitable accommodation, 17 to 18", ACCOMMODATION, AT_17)
    },
    Series {
        counted: SUITABLE,
        ..leavers("CL2b@2025", "Suitable accommodation, 19 to 21", ACCOMMODATION, AT_19)
    },
    school(
        "ED1@2025",
        "Reading, writing and mathematics at key stage 2",
        KS2,
        Counted::Columns { having: "t_rwm_met_expected_standard", among: "t_rwm_eligible_pupils" },
        Scale::Children,
    ),
    school(
        "ED2a@2025",
        "Attainment 8 at key stage 4",
        KS4,
        Counted::Columns { having: "t_att8", among: "t_pupils" },
        Scale::Mean,
    ),
    grades("ED2b@2025", "English and mathematics at grade 5 or above", "t_l2basics_95"),
    grades("ED2c@2025", "English and mathematics at grade 4 or above", "t_l2basics_94"),
    school(
        "ED3@2025",
        "Overall absence",
        ABSENCE,
        Counted::Columns { having: "t_sess_overall", among: "t_sess_possible" },
        Scale::Sessions,
    ),
    school(
        "ED4@2025",
        "Persistent absence",
        ABSENCE,
        Counted::Columns { having: "t_pupils_pa_10_exact", among: "t_pupils" },
        Scale::Children,
    ),
    workforce("WF1-turnover@2025", "Social workers: turnover", "turnover_rate_fte", Scale::Percent),
    workforce("WF1-agency@2025", "Social workers: agency", "agency_rate_fte", Scale::Percent),
    workforce("WF1-vacancy@2025", "Social workers: vacancies", "vacancy_rate_fte", Scale::Percent),
    workforce("WF1-caseload@2025", "Social workers: cases each", "caseload_fte", Scale::Mean),
    adoption("A1@2025", "Entry into care to placed for adoption", PLACED),
    adoption("A2@2025", "Decision to match", MATCHED),
    adoption("A1-adopted@2025", "Entry into care to adoption", ADOPTED),
];

const RECEIVED: &str = "SDQ score was received";
const MID_YEAR: &[(&str, &str)] = &[("cla_group", ON_DAY), ("move_measure", "Mid-year moves")];
const ANY_MOVE: &[(&str, &str)] = &[("cla_group", ON_DAY), ("move_measure", "Any moves")];
const AT_17: &[(&str, &str)] = &[("care_leaver_age", "17 to 18 years")];
const AT_19: &[(&str, &str)] = &[("care_leaver_age", "19 to 21 years")];
const STAGE: &str = "stage_of_adoption_process";
const TOTAL: (&str, &str) = ("age_start_poc", "Total");
const PLACED: &[(&str, &str)] =
    &[TOTAL, (STAGE, "4. Total average time between entry into care and date placed for adoption")];
const MATCHED: &[(&str, &str)] = &[
    TOTAL,
    (
        STAGE,
        "2. Average time between decision that child should be placed for adoption and matching of child and adopters",
    ),
];
const ADOPTED: &[(&str, &str)] =
    &[TOTAL, (STAGE, "6. Total average time between entry into care and adoption")];
const SUITABLE: Counted = Counted::Rows {
    category: "breakdown",
    having: &["Accommodation considered suitable"],
    among: "Suitability total",
    count: "care_leaver_count",
};

const fn stability(having: &'static [&'static str]) -> Counted {
    Counted::Rows {
        category: "placement_stability",
        having,
        among: "Total children",
        count: "children_count",
    }
}

const fn by_breakdown(having: &'static [&'static str], among: &'static str) -> Counted {
    Counted::Rows { category: "breakdown", having, among, count: "children_count" }
}

const fn placements(period: &'static str) -> Series {
    Series {
        indicator: "PS1@2025",
        title: "Three or more placements in twelve months",
        file: STABILITY,
        period,
        population: ON_DAY,
        only: &[("cla_group", ON_DAY)],
        counted: stability(&["With 3 or more placements during the year"]),
        scale: Scale::Children,
        caution: "",
    }
}

const fn school_moves(
    indicator: &'static str,
    title: &'static str,
    only: &'static [(&'static str, &'static str)],
    having: &'static [&'static str],
    caution: &'static str,
) -> Series {
    let counted =
        Counted::Rows { category: "school_stability", having, among: "Total children", count: "number" };
    let population = "CLA on 31 March matched to the school census";
    Series {
        indicator,
        title,
        file: MOVES,
        period: "2024",
        population,
        only,
        counted,
        scale: Scale::Children,
        caution,
    }
}

const fn health(indicator: &'static str, title: &'static str, having: &'static [&'static str]) -> Series {
    Series {
        indicator,
        title,
        file: HEALTH,
        period: "2025",
        population: ALL_AGES,
        only: &[("characteristic", ALL_AGES)],
        counted: by_breakdown(having, "Total all ages"),
        scale: Scale::Children,
        caution: "",
    }
}

const fn questionnaires(
    indicator: &'static str,
    title: &'static str,
    having: &'static [&'static str],
    among: &'static str,
) -> Series {
    let only = &[("characteristic", OF_SCHOOL_AGE)];
    let counted = by_breakdown(having, among);
    Series { population: OF_SCHOOL_AGE, only, counted, ..health(indicator, title, &[]) }
}

const fn leavers(
    indicator: &'static str,
    title: &'static str,
    file: &'static str,
    only: &'static [(&'static str, &'static str)],
) -> Series {
    let counted = Counted::Rows {
        category: "breakdown",
        having: &["Total in education, employment or training"],
        among: "Total",
        count: "care_leaver_count",
    };
    Series { file, population: only[0].1, only, counted, ..health(indicator, title, &[]) }
}

const fn school(
    indicator: &'static str,
    title: &'static str,
    file: &'static str,
    counted: Counted,
    scale: Scale,
) -> Series {
    Series {
        indicator,
        title,
        file,
        period: "202425",
        population: TWELVE_MONTHS,
        only: &[("social_care_group", TWELVE_MONTHS)],
        counted,
        scale,
        caution: "",
    }
}

const fn grades(indicator: &'static str, title: &'static str, having: &'static str) -> Series {
    let counted = Counted::Columns { having, among: "t_pupils" };
    let caution = SUPPRESSED;
    Series { caution, ..school(indicator, title, KS4, counted, Scale::ChildrenSuppressed) }
}

const fn workforce(
    indicator: &'static str,
    title: &'static str,
    column: &'static str,
    scale: Scale,
) -> Series {
    Series {
        indicator,
        title,
        file: WORKFORCE,
        period: "2025",
        population: "Children and family social workers on 30 September",
        only: &[],
        counted: Counted::Stated { column },
        scale,
        caution: "it says how the workforce stands, and is no outcome of children",
    }
}

const fn adoption(
    indicator: &'static str,
    title: &'static str,
    only: &'static [(&'static str, &'static str)],
) -> Series {
    Series {
        indicator,
        title,
        file: ADOPTION,
        period: "2025",
        population: "Children adopted during the year",
        only,
        counted: Counted::Stated { column: "number" },
        scale: Scale::Months,
        caution: "only England's is published, for one year, in whole months",
    }
}
