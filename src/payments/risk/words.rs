//! The risk terms in words.

use crate::payments::Explained;

/// The words of every risk term, in the order of the column TERM.
pub(in crate::payments) const WORDS: [&Explained; 9] =
    [&FLOOR, &CAP, &GUARANTEE, &HOLD_HARMLESS, &COLLAR, &CORRIDOR, &MINIMUM_RATE, &POOL, &EXCHANGE];

static FLOOR: Explained = Explained {
    name: "floor",
    says: "The outcomes of a year pay no less than FIRST, whatever was earned.",
    formula: "pays = the greater of what was earned and FIRST.",
    terms: &[(
        "risk",
        "TERM,FIRST\n\
         floor,1000000",
    )],
    pays: "EARNED,CERTAIN,PAID\n\
         908168.00,0,1000000.00",
    example: "£908,168.00 was earned, and £1,000,000.00 is paid.",
};

static CAP: Explained = Explained {
    name: "cap",
    says: "The outcomes of a year pay no more than FIRST, whatever was earned.",
    formula: "pays = the smaller of what was earned and FIRST.",
    terms: &[(
        "risk",
        "TERM,FIRST\n\
         cap,1400000",
    )],
    pays: "EARNED,CERTAIN,PAID\n\
         1535403.00,0,1400000.00",
    example: "£1,535,403.00 was earned, and £1,400,000.00 is paid.",
};

static GUARANTEE: Explained = Explained {
    name: "guarantee",
    says: "Core funding, retainer and outcomes of a year together come to no less than SHARE_OF_RISK of PLANNED.",
    formula: "pays = the greater of what was earned and SHARE_OF_RISK × PLANNED − core − retainer.",
    terms: &[(
        "risk",
        "TERM,PLANNED,SHARE_OF_RISK\n\
         guarantee,3690000,90",
    )],
    pays: "EARNED,CERTAIN,PAID\n\
         1500000.00,1230000.00,2091000.00",
    example: "90 % of £3,690,000.00 is £3,321,000.00. Core and retainer bring £1,230,000.00 of it, so that the outcomes pay £2,091,000.00 where £1,500,000.00 was earned.",
};

static HOLD_HARMLESS: Explained = Explained {
    name: "hold harmless",
    says: "A guarantee of all that was planned, for the years that YEARS names: the practice cannot lose by the new way of paying.",
    formula: "pays = the greater of what was earned and PLANNED − core − retainer.",
    terms: &[(
        "risk",
        "TERM,YEARS,PLANNED\n\
         hold harmless,1 2,3690000",
    )],
    pays: "EARNED,CERTAIN,PAID\n\
         1500000.00,1230000.00,2460000.00",
    example: "Core and retainer bring £1,230,000.00 of the planned £3,690,000.00, so that the outcomes pay £2,460,000.00 where £1,500,000.00 was earned.",
};

static COLLAR: Explained = Explained {
    name: "collar",
    says: "The outcomes of a year pay no further than FIRST from PLANNED, either way.",
    formula: "pays = what was earned, no less than PLANNED − FIRST and no more than PLANNED + FIRST.",
    terms: &[(
        "risk",
        "TERM,PLANNED,FIRST\n\
         collar,1230000,205000",
    )],
    pays: "EARNED,CERTAIN,PAID\n\
         908168.00,0,1025000.00\n\
         1222736.00,0,1222736.00\n\
         1535403.00,0,1435000.00",
    example: "£908,168.00 becomes £1,025,000.00, £1,222,736.00 stays £1,222,736.00, and £1,535,403.00 becomes £1,435,000.00.",
};

static CORRIDOR: Explained = Explained {
    name: "corridor",
    says: "The practice bears a shortfall from PLANNED, and keeps a gain, in full up to FIRST, by SHARE_OF_RISK from there up to SECOND, and not beyond. The council has the rest.",
    formula: "off = what was earned − PLANNED; borne = |off| up to FIRST, and SHARE_OF_RISK of what lies between FIRST and SECOND; pays = PLANNED − borne, or + borne for a gain.",
    terms: &[(
        "risk",
        "TERM,PLANNED,FIRST,SECOND,SHARE_OF_RISK\n\
         corridor,1230000,82000,205000,50",
    )],
    pays: "EARNED,CERTAIN,PAID\n\
         1200000.00,0,1200000.00\n\
         1100000.00,0,1124000.00\n\
         908168.00,0,1086500.00\n\
         1535403.00,0,1373500.00",
    example: "£1,200,000.00 is within the first limit and stays £1,200,000.00; £1,100,000.00 becomes £1,124,000.00; £908,168.00 becomes £1,086,500.00, the least there is; £1,535,403.00 becomes £1,373,500.00.",
};

static MINIMUM_RATE: Explained = Explained {
    name: "minimum rate",
    says: "Nothing is shared while the outcomes stay within FIRST of PLANNED; from there on SHARE_OF_RISK of the whole difference counts, from the first pound. That is a cliff: a penny can be worth half of FIRST. A corridor has none.",
    formula: "off = what was earned − PLANNED; pays = PLANNED while |off| < FIRST, else PLANNED + SHARE_OF_RISK × off.",
    terms: &[(
        "risk",
        "TERM,PLANNED,FIRST,SHARE_OF_RISK\n\
         minimum rate,1230000,24600,50",
    )],
    pays: "EARNED,CERTAIN,PAID\n\
         1205400.01,0,1230000.00\n\
         1205400.00,0,1217700.00",
    example: "£1,205,400.01 is short by less than £24,600.00: £1,230,000.00 is paid. A penny less is not: £1,217,700.00 is paid.",
};

static POOL: Explained = Explained {
    name: "pool",
    says: "Several practices are paid from FIRST together. When they earned more than that, each is paid in proportion to what it earned. One figure then moves everybody's pay.",
    formula: "pays = what was earned × the smaller of 1 and FIRST ÷ what all earned; left-over pence go by the largest remainder.",
    terms: &[(
        "risk",
        "TERM,FIRST\n\
         pool,750000",
    )],
    pays: "EARNED,PAID\n\
         410000.00,357059.69\n\
         300000.00,261263.19\n\
         151200.55,131677.12",
    example: "Three practices earned £861,200.55 and share £750,000.00: £357,059.69, £261,263.19 and £131,677.12.",
};

static EXCHANGE: Explained = Explained {
    name: "exchange",
    says: "SHARE_OF_RISK of each practice's base is withheld and earned back in proportion to base and score. What one gains another loses: it costs the council nothing.",
    formula: "gains = all that is withheld × (base × score ÷ the sum of base × score) − SHARE_OF_RISK × base; left-over pence go by the largest remainder.",
    terms: &[(
        "risk",
        "TERM,SHARE_OF_RISK\n\
         exchange,2",
    )],
    pays: "BASE,SCORE,GAINS\n\
         3690000.00,57.5,-4277.43\n\
         2050000.00,40,-14131.38\n\
         5125000.00,72,18408.81",
    example: "Of three practices with scores of 57.5, 40 and 72 the first loses £4,277.43, the second loses £14,131.38, and the third gains £18,408.81.",
};
