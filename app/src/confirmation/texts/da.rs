use super::Texts;
use domain::confirmation::{ApprovalRule, Procedure, Section, StageKind, Verdict};

/// "14 dage senere".
fn danish_days(days: i64) -> String {
    let n = days.unsigned_abs();
    let unit = if n == 1 { "dag" } else { "dage" };
    match days {
        0 => "uændret".to_owned(),
        1.. => format!("{n} {unit} senere"),
        _ => format!("{n} {unit} tidligere"),
    }
}

pub const TEXTS: Texts = Texts {
    order_book: "Ordrebog",
    order_book_lead: "Hvor hver bestilling er i kæden, hvem der har næste træk, og hvor længe.",
    confirmation: "Ordrebekræftelse",
    stage: |stage| match stage {
        StageKind::Ordered => "bestilt",
        StageKind::Drafting => "under udarbejdelse",
        StageKind::Awaiting => "til godkendelse",
        StageKind::Returned => "returneret",
        StageKind::Rejected => "afvist",
        StageKind::InForce => "gældende",
    },
    stage_at: |stage, forum| match stage {
        StageKind::Awaiting => format!("til godkendelse i {forum}"),
        StageKind::Returned => format!("returneret af {forum}"),
        StageKind::Rejected => format!("afvist af {forum}"),
        other => (TEXTS.stage)(other).to_owned(),
    },
    verdict: |verdict| match verdict {
        Verdict::Approved => "Godkendt",
        Verdict::ApprovedWithRemark => "Godkendt med bemærkning",
        Verdict::Returned => "Retur med begrundelse",
        Verdict::Rejected => "Afvist",
    },
    section: |section| match section {
        Section::What => "Hvad",
        Section::Who => "Hvem",
        Section::Where => "Hvor",
        Section::When => "Hvornår",
        Section::Terms => "Målgruppe og vilkår",
        Section::Patients => "Patientinddragelse",
    },
    section_help: |section| match section {
        Section::What => {
            "Hver leverance har kriterier, en måde at opgøre dem på og en, der godkender."
        }
        Section::Who => "Roller og organisationer, ikke privatpersoner.",
        Section::Where => "",
        Section::When => "",
        Section::Terms => "",
        Section::Patients => "Et nej er et gyldigt svar, når det har en grund.",
    },
    stages: "Indsatser efter trin i kæden",
    reconciled: |sum, total| format!("{sum} = {total} bestilte indsatser."),
    all: "Alle",
    mine: "Afventer mig",
    none_match: "Ingen indsatser passer til valget.",
    number: "Nr.",
    initiative: "Indsats",
    place: "Trin i kæden",
    next_move: "Næste træk",
    since: "Siden",
    version_column: "Version",
    nobody: "ingen",
    lead_vacant: "projektleder (vakant)",
    version: |n| format!("version {n}"),
    no_version: "ingen endnu",
    write: "Skriv ordrebekræftelsen",
    go_on: "Redigér ordrebekræftelsen",
    change: "Ændringsordre",
    change_help: |version| {
        format!(
            "Version {version} gælder, indtil ændringen er godkendt i hele kæden. Skriv hvorfor, og hvad den betyder for de vilkår, den ændrer."
        )
    },
    effect_hint: "Udfyldes, når ændringen rører det.",
    change_order: |version| format!("Ændringsordre, version {version}"),
    still_in_force: |version| format!("Version {version} gælder imens."),
    give_up: "Opgiv ændringen",
    give_up_help: |version| {
        format!("Opgives ændringen, står version {version} ved magt, og kladden bliver som den.")
    },
    next_waiting: |number| format!("Næste, der afventer dig: indsats {number}"),
    since_first: |version| format!("Ændret siden første baseline (version {version})"),
    progress: |ready, all| format!("{ready} af {all} afsnit er klar til indsendelse"),
    section_ready: "klar",
    section_open: "mangler noget",
    baselines: "Lovede datoer mod baseline",
    promise: "Lovet",
    start: "Start",
    end: "Slut",
    not_promised: "ingen dato",
    first_baseline: |version| format!("Første baseline (version {version})"),
    current_baseline: |version| format!("Gældende baseline (version {version})"),
    proposed: |version| format!("Foreslået (version {version})"),
    from_both: |days| match days {
        0 => danish_days(0),
        days => format!("{} mod begge", danish_days(days)),
    },
    from_first: |days| format!("{} mod første", danish_days(days)),
    from_current: |days| format!("{} mod gældende", danish_days(days)),
    rule: |rule, written| {
        let who = match rule {
            ApprovalRule::Member => "Et medlem registrerer",
            ApprovalRule::Chair => "Formanden afgør",
            ApprovalRule::BothChairs => "Begge medformænd godkender",
        };
        let how = if written {
            "møde eller skriftligt"
        } else {
            "på møde"
        };
        format!("{who}, {how}")
    },
    consented: |name, when| format!("Godkendt af {name} {when}"),
    other_awaited: "; den anden medformand mangler",
    in_writing: "skriftligt",
    procedure: |procedure| match procedure {
        Procedure::Meeting => "På et møde",
        Procedure::Written => "Skriftligt",
    },
    item_hint: "Hvor afgørelsen står i referatet, for eksempel »referat, punkt 3«.",
    item_hint_secretariat: "Sekretariatet registrerer, hvad forummet har besluttet. Skriv, hvor det står i referatet.",
    due: "Frist for ordrebekræftelser:",
    missing: |n| match n {
        0 => "Ingen mangler.".into(),
        1 => "1 mangler.".into(),
        n => format!("{n} mangler."),
    },
    missing_late: |n, days| {
        let days = if days == 1 {
            "1 dag".to_owned()
        } else {
            format!("{days} dage")
        };
        format!("{n} mangler; fristen er overskredet med {days}.")
    },
    show_missing: "Vis dem, der mangler",
    show_all: "Vis alle",
    overdue: "overskredet",
    delivered: |accepted, all, waiting| {
        let waiting = match waiting {
            0 => String::new(),
            n => format!(", {n} afventer svar"),
        };
        format!("{accepted} af {all} leverancer accepteret{waiting}")
    },
    involvement: |counts| {
        format!(
            "Patienter eller borgere involveret i at beskrive opgaven: {} ja, {} nej. I løsningen: {} ja, {} nej.",
            counts.described, counts.not_described, counts.solved, counts.not_solved
        )
    },
    print: "Vis til udskrift",
    to_decision: "Gå til afgørelsen",
    chain: "Godkendelseskæde",
    not_decided: "ikke afgjort",
    approved_before: |forum, approved, this| {
        format!("{forum} har godkendt version {approved}; dette er version {this}.")
    },
    submitted: |when| format!("Indsendt {when}"),
    decided: |when| format!("Afgjort {when}"),
    by_sample: "eksempeldata",
    withdrawn: |when| format!("Trukket tilbage {when}, fordi teksten blev ændret"),
    fingerprint: "Fingeraftryk (SHA-256)",
    fingerprint_help: "En godkendelse gælder præcis teksten med dette fingeraftryk.",
    text: "Teksten",
    not_submitted: "Der er ikke indsendt en ordrebekræftelse endnu.",
    differences: |base| format!("Ændret i forhold til version {base}"),
    no_differences: |base| format!("Teksten er den samme som i version {base}."),
    removed: "slettet:",
    added: "tilføjet:",
    decide: |forum| format!("Afgørelse for {forum}"),
    decide_help: |version, hash| {
        format!("Afgørelsen gælder version {version} med fingeraftrykket {hash}…")
    },
    remark_hint: "Kræves, medmindre den godkendes uden bemærkning.",
    section_remarks: "Bemærkninger til de enkelte afsnit",
    send_decision: "Registrér afgørelsen",
    remarks: |forum, verdict| format!("{forum}: {verdict}"),
    earlier: "Versioner",
    edit_title: "Ordrebekræftelse: hvad, hvem, hvor og hvornår",
    edit_lead: "Gem kladden så ofte, du vil; den behøver ikke være færdig. Ved indsendelse nævnes alt, der mangler.",
    withdraws: |version, forum| {
        format!(
            "Version {version} venter på godkendelse. Ændrer du teksten, trækkes den tilbage, og godkendelsen begynder forfra i {forum}."
        )
    },
    returned_title: |forum| format!("{forum} har sendt den retur"),
    meanwhile: "Gemt af en anden imens",
    meanwhile_help: "Slettet er det, der er gemt nu; tilføjet er det, du skrev. Ret i felterne, og gem igen for at lade din tekst gælde.",
    saved_at: |when| format!("Kladden er sidst gemt {when}"),
    deliverable: |n| format!("Leverance {n}"),
    more_rows: "Der kommer plads til flere leverancer, når du gemmer.",
    lines_hint: "Én på hver linje.",
    milestones_hint: "Én på hver linje, med dato først: 01.10.2023 Ordningen er i drift",
    places_hint: "Kommuner, hospitaler, afdelinger og lokaliteter, hvor der leveres.",
    outcome_hint: "Hvad bliver målbart anderledes, og for hvem.",
    reason_hint: "Udfyldes ved nej.",
    yes: "Ja",
    no: "Nej",
    save_draft: "Gem kladde",
    submit: |forum| format!("Indsend til {forum}"),
    paper_not_latest: |latest| {
        format!("Dette er ikke den nyeste version. Den nyeste er version {latest}.")
    },
};
