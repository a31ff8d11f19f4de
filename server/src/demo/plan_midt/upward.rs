//! What Politisk Niveau was shown of the round of 05.10.2026, invented and marked so.

pub const SHOWN: [(u32, &str); 4] = [
    (
        5,
        "Eksempel: Borgere ligger for længe på hospitalet, efter at de er færdigbehandlet. To \
         aflastningspladser mangler fast personale. Direktørforum er spurgt.",
    ),
    (
        9,
        "Eksempel: Interviewene med patienter er udskudt, fordi pladsen til patienternes \
         repræsentant er ledig. Løsningerne selv er ikke forsinket.",
    ),
    (
        10,
        "Eksempel: Indsatsen for de mest komplekse borgere går som bestilt.",
    ),
    (
        12,
        "Eksempel: Færre end ventet har taget kurset om senfølger. Foråret planlægges med \
         frigjort tid.",
    ),
];

pub const OMITTED: (u32, &str) = (
    6,
    "Eksempel: Behandles på et særskilt punkt, når en ny projektleder er fundet.",
);
