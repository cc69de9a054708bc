//! The forms that are priced by the unit, in words.

use crate::payments::Explained;

pub(in crate::payments) static RATE_CARD: Explained = Explained {
    name: "rate card",
    says: "A clause pays PRICE for each child that has what is asked, beyond DEADWEIGHT: the part of those counted who would have had it anyway. It pays no more than its weight of the outcome pot, or than CAP, where it has one.",
    formula: "pays = PRICE × (having − DEADWEIGHT × among), no less than nothing.",
    terms: &[(
        "clauses",
        "CLAUSE,INDICATOR,FORM,PRICE,DEADWEIGHT\n\
         RV1,RV1@2026,rate card,1300,16.66666667",
    )],
    pays: "CLAUSE,YEAR,HAVING,AMONG,PAYS\n\
         RV1,1,34,60,31200.00",
    example: "Of 60 children 34 have it, and a sixth of 60 would have had it anyway: 24 children at £1,300.00 are £31,200.00.",
};

pub(in crate::payments) static PER_EVENT: Explained = Explained {
    name: "per event",
    says: "A clause pays PRICE for each event that is counted, such as a return home that has lasted. The table claims can say how long it must last and what must be shown.",
    formula: "pays = PRICE × having, no more than the weight of the pot or CAP, where there is one.",
    terms: &[
        (
            "measures",
            "MEASURE,TITLE,BETTER,SCALE,SOURCE\n\
         home,Returns home that lasted,higher,percent,schedule 3",
        ),
        (
            "clauses",
            "CLAUSE,INDICATOR,FORM,PRICE\n\
         HOME,home,per event,2500",
        ),
    ],
    pays: "CLAUSE,YEAR,HAVING,AMONG,PAYS\n\
         HOME,1,7,30,17500.00",
    example: "7 returns home at £2,500.00 are £17,500.00.",
};

pub(in crate::payments) static PER_DAY: Explained = Explained {
    name: "per day",
    says: "A clause pays PRICE for each day that is counted.",
    formula: "pays = PRICE × having, no more than the weight of the pot or CAP, where there is one.",
    terms: &[
        (
            "measures",
            "MEASURE,TITLE,BETTER,SCALE,SOURCE\n\
         nights,Nights of respite given,higher,percent,schedule 3",
        ),
        (
            "clauses",
            "CLAUSE,INDICATOR,FORM,PRICE\n\
         NIGHTS,nights,per day,60",
        ),
    ],
    pays: "CLAUSE,YEAR,HAVING,AMONG,PAYS\n\
         NIGHTS,1,250,365,15000.00",
    example: "250 nights at £60.00 are £15,000.00.",
};

pub(in crate::payments) static PER_WEEK: Explained = Explained {
    name: "per week",
    says: "A clause pays PRICE for each week that is counted.",
    formula: "pays = PRICE × having, no more than the weight of the pot or CAP, where there is one.",
    terms: &[
        (
            "measures",
            "MEASURE,TITLE,BETTER,SCALE,SOURCE\n\
         weeks,Weeks with a family,higher,percent,schedule 3",
        ),
        (
            "clauses",
            "CLAUSE,INDICATOR,FORM,PRICE,CAP\n\
         WEEKS,weeks,per week,180,18000",
        ),
    ],
    pays: "CLAUSE,YEAR,HAVING,AMONG,PAYS\n\
         WEEKS,1,52,104,9360.00\n\
         WEEKS,1,104,104,18000.00",
    example: "52 weeks at £180.00 are £9,360.00. 104 weeks would be £18,720.00, and the clause's limit is £18,000.00.",
};

pub(in crate::payments) static MILESTONE: Explained = Explained {
    name: "milestone",
    says: "A clause pays PRICE for each child that has reached a step on the way, such as a placement that has lasted 52 weeks.",
    formula: "pays = PRICE × having, no more than the weight of the pot or CAP, where there is one.",
    terms: &[
        (
            "measures",
            "MEASURE,TITLE,BETTER,SCALE,SOURCE\n\
         step-down,Moved to foster care for 52 weeks,higher,percent,schedule 3",
        ),
        (
            "clauses",
            "CLAUSE,INDICATOR,FORM,PRICE\n\
         STEP,step-down,milestone,4000",
        ),
    ],
    pays: "CLAUSE,YEAR,HAVING,AMONG,PAYS\n\
         STEP,1,3,24,12000.00",
    example: "3 of 24 children reached it: at £4,000.00 each £12,000.00.",
};

pub(in crate::payments) static DAYS_AVOIDED: Explained = Explained {
    name: "days avoided",
    says: "A clause pays PRICE for each day that was not needed: the days that the rate ZERO would have given over all days tracked, less the days that there were.",
    formula: "pays = PRICE × (ZERO × among − having), no less than nothing; having and among are days.",
    terms: &[
        (
            "measures",
            "MEASURE,TITLE,BETTER,SCALE,SOURCE\n\
         care-days,Days in care of days tracked,lower,percent,schedule 3",
        ),
        (
            "clauses",
            "CLAUSE,INDICATOR,FORM,ZERO,PRICE\n\
         CARE,care-days,days avoided,55,60",
        ),
    ],
    pays: "CLAUSE,YEAR,HAVING,AMONG,PAYS\n\
         CARE,1,2608,21912,566616.00",
    example: "Of 21,912 days tracked 55 % would have been in care, which is 12,051.6; 2,608 were. 9,443.6 days avoided at £60.00 are £566,616.00.",
};
