use super::{EntryTexts, Texts};
use crate::ui::numbers::hundredths;
use domain::indicator::{
    Better, CategoryKind, ChartKind, Disclosure, Doubt, EntryFlaw, Freshness, Measure, PeriodKind,
};
use domain::locale::Locale;
use domain::statistics::spc::{Assurance, Rule, Side, Variation};
use domain::time::format_day;

const HERE: Locale = Locale::En;

pub(super) const TEXTS: Texts = Texts {
    indicators: "Indicators",
    lead: "What comes of the initiatives, in figures. Everybody sees the same: what is published. Small numbers are not shown, so that nobody can be recognised.",
    none: "There are no indicators that you may see.",
    fidelity: "Fidelity: how closely the sites keep to the IPS method",
    new: "New indicator",
    edit: "Edit definition",
    enter: "Enter figures",
    indicator: "Indicator",
    newest: "Newest figure",
    not_published: "not published",
    freshness_head: "Update",
    freshness: |freshness| match freshness {
        Freshness::NotPromised => "none promised".to_owned(),
        Freshness::InTime { next, due_on } => {
            format!("{} due by {}", next.label(HERE), format_day(due_on))
        }
        Freshness::Late { missing, due_on } => {
            format!(
                "late: {} was due on {}",
                missing.label(HERE),
                format_day(due_on)
            )
        }
    },
    owner: "Responsible",
    measure: |measure| match measure {
        Measure::Share => "Share: some of a group",
        Measure::Count => "Count: a whole number",
        Measure::Number => "Another number, as a percentage of an unknown group",
    },
    better: |better| match better {
        Better::Higher => "Higher is better",
        Better::Lower => "Lower is better",
        Better::Neutral => "Neither higher nor lower is better",
    },
    period_kind: |kind| match kind {
        PeriodKind::Week => "Week",
        PeriodKind::Month => "Month",
        PeriodKind::Quarter => "Quarter",
        PeriodKind::HalfYear => "Half-year",
        PeriodKind::Year => "Year",
        PeriodKind::Day => "A certain day",
    },
    disclosure: |disclosure| match disclosure {
        Disclosure::Public => "Everybody who may see the programme",
        Disclosure::Forum => "Those with a role in the programme",
        Disclosure::Internal => "Only the secretariat",
    },
    category_kind: |kind| match kind {
        CategoryKind::Exclusive => "Each person counts in one category at most",
        CategoryKind::Overlapping => "A person may count in several categories",
    },
    choose: "Choose",

    question_hint: "The question that the figure answers, in a politician’s words. As: How many have a job three months after the course?",
    counted_hint: "Exactly who or what is counted.",
    counted_of_hint: "The group that is counted in. Of a share only.",
    population_hint: "As: Citizens with a mental illness in Aalborg and Jammerbugt.",
    unit_hint: "As courses, citizens, places or %.",
    source_hint: "Who counted, and where the figure stands.",
    due_days_hint: "How long after the end of the period the figure is due. Leave it empty if nothing was promised.",
    threshold_hint: "Numbers from 1 up to one below this are never shown. Use 5 unless the source says otherwise.",
    categories_hint: "One on each line, 12 at most. Leave it empty if the figure is not divided.",
    by_organisation: "The figures are also told for each organisation",
    by_organisation_hint: "The rows then have a column with the organisation’s name.",
    initiatives_hint: "The indicator names them on its page.",
    nobody: "Nobody",
    change: "When what is counted changes",
    change_lead: "If you change numerator, denominator, population, unit or categories, a break is drawn in the chart and nothing is compared across it.",
    valid_from_hint: "The first day on which the figures follow the new definition.",
    reason_hint: "Needed when what is counted changes.",

    targets: "Targets",
    target_hint: "A number in the indicator’s unit; of a share in per cent, as 40.",
    target_period: "The target holds",
    set_target: "Store the target",
    benchmarks: "Comparison with others",
    benchmark_lead: "A figure from elsewhere may stand beside it only where the reader can see whether it counts the same.",
    benchmark_hint: "In the indicator’s unit; of a share in per cent, as 40.",
    benchmark_definition_hint: "In the source’s own words. Unless it is the indicator’s own numerator word for word, it is another definition.",
    benchmark_reason_hint: "Why the figure is shown although it counts something else. It is marked “not directly comparable”.",
    set_benchmark: "Store the benchmark",
    not_comparable: "not directly comparable",

    entry: "Figures",
    entry_lead: "Paste rows from a spreadsheet. Nothing is stored until every row is accepted, and readers see nothing until you publish.",
    rows_hint: "Copy the rows in the spreadsheet and paste them here. Columns are parted by tabs or semicolons.",
    columns: "Which columns can be used?",
    columns_text: |measure| match measure {
        Measure::Share => {
            "Without headings the columns are period, numerator and denominator. With headings they may be Period, Numerator, Denominator, Percent (instead of a numerator), Category and Organisation."
        }
        Measure::Count => {
            "Without headings the columns are period and count. With headings they may be Period, Count, Category and Organisation."
        }
        Measure::Number => {
            "Without headings the columns are period and value. With headings they may be Period, Value, Category and Organisation."
        }
    },
    example: |measure| match measure {
        Measure::Share => "Period;Numerator;Denominator\nJune 2026;42;86\nJuly 2026;45;90",
        Measure::Count => "Period;Count\nJune 2026;12\nJuly 2026;16",
        Measure::Number => "Period;Value\nJune 2026;48,8\nJuly 2026;50,1",
    },
    show: "Look through the rows",
    preview: "What will happen",
    no_rows: "There are no rows to see.",
    line: "Line",
    verdict: "Verdict",
    accepted: "Accepted",
    refused: "Refused",
    verdicts: |accepted, refused| match refused {
        0 => format!("{accepted} accepted, none refused."),
        refused => format!("{accepted} accepted, {refused} refused."),
    },
    correct: "Correct the refused rows in the field above. Nothing is stored.",
    unknown_headings: |names| format!("These columns are not known and are left out: {names}."),
    beyond: |n| format!("{n} rows are too many and were not read. Divide them."),
    flaw: |flaw, column| match flaw {
        EntryFlaw::Missing(_) => format!("{column}: is missing."),
        EntryFlaw::NotAPeriod(raw) => {
            format!("“{raw}” cannot be read as a period of the indicator’s kind.")
        }
        EntryFlaw::Future => "The period has not begun.".to_owned(),
        EntryFlaw::UnknownOrganisation(name) => format!("No organisation is called “{name}”."),
        EntryFlaw::NoOrganisations => "The indicator is not told for each organisation.".to_owned(),
        EntryFlaw::UnknownCategory(name) => format!("The indicator has no category “{name}”."),
        EntryFlaw::NotACount(_, raw) => format!("{column}: “{raw}” is not a whole number."),
        EntryFlaw::NotADecimal(_, raw) => {
            format!("{column}: “{raw}” is not a number with at most two decimals.")
        }
        EntryFlaw::MoreThanWhole { n, of } => format!("{n} is more than the whole group of {of}."),
        EntryFlaw::MoreThanHundred(raw) => format!("“{raw}” is more than 100%."),
        EntryFlaw::TooManyCells => {
            "The row has more cells than columns. Write headings in the first line.".to_owned()
        }
        EntryFlaw::TooLong => EntryTexts::of(HERE).row_too_long.to_owned(),
        EntryFlaw::Repeated { line } => format!("Line {line} is for the same."),
    },
    replaces: |figure| format!("replaces {figure}"),
    doubts: "Check these figures",
    doubts_lead: "Something speaks against them. If they are right all the same, write why; the reason is stored with the figures.",
    doubt: |doubt, place| match doubt {
        Doubt::Impossible {
            place: at,
            hundredths: said,
            of,
            below,
            above,
        } => {
            let near: Vec<_> = [below, above]
                .into_iter()
                .flatten()
                .map(|near| format!("{}%", hundredths(*near, HERE)))
                .collect();
            format!(
                "{}: {}% cannot come from n = {of} (possible: {}).",
                place(at),
                hundredths(*said, HERE),
                near.join(" or ")
            )
        }
        Doubt::OtherSize { period, of, sizes } => {
            let sizes: Vec<_> = sizes.iter().map(ToString::to_string).collect();
            format!(
                "{}: the percentages do not fit n = {of}. They fit n = {}.",
                period.label(HERE),
                sizes.join(" or ")
            )
        }
        Doubt::GroupsDiffer { period, .. } => format!(
            "{}: the figures are of groups of different sizes. The division will not be shown.",
            period.label(HERE)
        ),
        Doubt::CategoriesExceed { period, sum, n, .. } => format!(
            "{}: the categories add up to {sum}, but the whole is {n}.",
            period.label(HERE)
        ),
        Doubt::Jump {
            period,
            hundredths: value,
            low,
            high,
        } => format!(
            "{}: {} is outside what the earlier figures vary between ({} to {}).",
            period.label(HERE),
            hundredths(*value, HERE),
            hundredths(*low, HERE),
            hundredths(*high, HERE)
        ),
        Doubt::Gap { from, n: 1 } => format!("{} is missing.", from.label(HERE)),
        Doubt::Gap { from, n } => format!("{n} periods are missing from {}.", from.label(HERE)),
    },
    correction_lead: "The rows replace figures that are stored already. Write why; the old ones stay in the history.",
    entry_reason_hint: "Stored with the figures.",
    store: |n| match n {
        1 => "Store 1 figure".to_owned(),
        n => format!("Store {n} figures"),
    },

    publish_title: "What readers will see",
    publish_lead: "Small numbers are hidden here as they will be for readers. The hidden ones do not leave the server.",
    nothing_hidden: "Nothing is hidden.",
    n_hidden: |n| match n {
        1 => "1 figure is hidden.".to_owned(),
        n => format!("{n} figures are hidden."),
    },
    publish: "Publish",
    published_same: "Readers see exactly this now.",
    entries: "What is stored",
    entry_line: |n, when| match n {
        1 => format!("1 figure, {when}"),
        n => format!("{n} figures, {when}"),
    },
    answered: "Reason",

    period: "Period",
    value: "Value",
    figure: "Figure",
    part: "Part",
    all: "all",
    others: "others",
    other_category: "other",
    below: |threshold| format!("<{threshold}"),
    withheld: "hidden",
    of_all: |shown, of| format!("{shown} of {of}"),
    legend: |threshold| {
        format!(
            "“<{threshold}” is a number from 1 to {}. “hidden” is a number that cannot be shown without giving a small one away.",
            threshold.saturating_sub(1)
        )
    },
    table: "The figures in a table",
    against: "Held against",
    target: "Target",
    version: "Version",
    definition: "What the figure means",
    versions: "Earlier definitions",
    valid_from: |day| format!("from {day}"),
    from_the_start: "from the beginning",
    linked: "Belongs to",
    published_on: |when| format!("Published {when}"),
    download_csv: "The figures (CSV)",
    download_png: "The chart for a slide (PNG)",
    slide: "Address for showing the chart in a slide",
    slide_hint: "Insert it as a picture from the internet. It follows when new figures are published.",
    source_line: |source, published, is_sample| {
        let published = published.map(|day| format!(" Published {day}."));
        let sample = if is_sample { " Sample data." } else { "" };
        format!("Source: {source}.{}{sample}", published.unwrap_or_default())
    },
    download_svg: "The chart (SVG)",
    same_meaning: "counts the same",
    newest_figure: |figure, period| format!("{figure} in {}", period.label(HERE)),
    only_divided: |period| format!("Divided only, last {}: see its page", period.label(HERE)),

    no_figure: "no figure",
    share_of: |unit| format!("Share of {unit}"),
    break_on: |day| format!("New definition {day}"),
    as_usual: "As usual",
    improvement: "Improvement",
    concern: "Deterioration",
    signal: "Signal",
    mean: "Mean",
    limits: "Limits of chance",
    provisional_limits: "Provisional limits",
    too_few: "Too few figures to tell development from chance (at least 12).",
    provisional: "The limits are provisional until there are 20 figures.",
    the_newest_figure: "The newest figure",
    figure_of: |period| format!("The figure of {}", period.label(HERE)),
    variation: |variation, figure| match variation {
        Variation::CommonCause => {
            "The figure varies as usual. Nothing points to a development.".to_owned()
        }
        Variation::Improvement => format!("{figure} is a sign of improvement:"),
        Variation::Concern => format!("{figure} is a sign of deterioration:"),
        Variation::NeutralHigh => format!("{figure} is higher than it usually varies:"),
        Variation::NeutralLow => format!("{figure} is lower than it usually varies:"),
    },
    rule: |cause| match (cause.rule, cause.side) {
        (Rule::Outside, Side::High) => "it lies above the upper limit",
        (Rule::Outside, Side::Low) => "it lies below the lower limit",
        (Rule::Trend, Side::High) => "seven figures in a row rise",
        (Rule::Trend, Side::Low) => "seven figures in a row fall",
        (Rule::TwoOfThree, Side::High) => "two of three figures lie close to the upper limit",
        (Rule::TwoOfThree, Side::Low) => "two of three figures lie close to the lower limit",
        (Rule::Shift, Side::High) => "seven figures in a row lie above the mean",
        (Rule::Shift, Side::Low) => "seven figures in a row lie below the mean",
        (Rule::LongRun, Side::High) => {
            "more figures in a row than chance explains lie above the mean"
        }
        (Rule::LongRun, Side::Low) => {
            "more figures in a row than chance explains lie below the mean"
        }
    },
    assurance: |assurance| match assurance {
        Assurance::Pass => "The target is met every time if nothing changes.",
        Assurance::Inconsistent => "The target is met sometimes and sometimes not, by chance.",
        Assurance::Fail => "The target is not met if nothing changes.",
    },
    divided: |period, has_intervals| match has_intervals {
        true => format!("The figures of {period}. The lines show the uncertainty (95%)."),
        false => format!("The figures of {period}."),
    },
    alphabetical: "The order is that of the alphabet and no ranking.",
    higher_than: |high, low| {
        format!(
            "The share is higher in {high} than in {low}; the difference is more than chance explains."
        )
    },
    cannot_tell: "These figures do not tell the two apart.",
    too_little: "The groups are too small for a difference to show.",
    parts_of: |whole, parts| match whole {
        Some(whole) => format!("{whole} in all. {parts}."),
        None => format!("{parts}."),
    },
    hidden_together: "The hidden ones together",
    size_of: |unit| format!("Size of the group ({unit})"),
    inner_limit: "95% limit",
    outer_limit: "99.8% limit",
    funnel_found: |high, low, n_hidden| {
        let mut said = Vec::new();
        if !high.is_empty() {
            said.push(format!("Higher than chance explains: {high}."));
        }
        if !low.is_empty() {
            said.push(format!("Lower than chance explains: {low}."));
        }
        said.push(match said.is_empty() {
            true => "None lies outside the 99.8% limit; the differences may be chance.".to_owned(),
            false => "The others cannot be told from all together.".to_owned(),
        });
        match n_hidden {
            0 => {}
            1 => said.push("1 is left out because its figure is hidden.".to_owned()),
            n => said.push(format!(
                "{n} are left out because their figures are hidden."
            )),
        }
        said.join(" ")
    },
    over_time: |name| format!("{name} over time"),
    panels: |n| format!("{n} organisations over time on one scale, in the order of the alphabet."),
    class: |from, to| format!("{from} to {to}"),
    hidden_or_missing: "hidden or not measured",
    on_map: |period, n, n_hidden| match n_hidden {
        0 => format!("{n} municipalities in {period}. The darker, the higher the figure."),
        n_hidden => format!(
            "{n} municipalities in {period}, {n_hidden} of them without a figure that can be shown. The darker, the higher the figure."
        ),
    },
    groups_too_small: "The groups are too small to tell a development from chance.",
    lines_of_uncertainty: "The lines show the uncertainty of each figure (95%).",
    few_crossings: "The figures go from one side of the mean to the other more seldom than chance explains.",
    chart_kind: |kind| match kind {
        ChartKind::Xmr => {
            "The limits are reckoned from the difference of each figure from the one before (XmR)."
        }
        ChartKind::P => "The limits follow how many were counted each time (p chart).",
        ChartKind::LaneyP => {
            "The limits follow how many were counted each time, and how much the figures vary otherwise (p′ chart)."
        }
        ChartKind::C => {
            "The count varies as chance events do; the limits are reckoned accordingly (c chart)."
        }
        ChartKind::Points => "",
    },
};
