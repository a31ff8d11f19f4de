//! The forums of Sundhedsklynge Midt, as the minutes of 13.02.2023 and 24.05.2023 tell who was there.

use super::{DemoSeat, SEAT, Told};
use domain::forum::seat::SeatRole;

const POLITICAL: &str = "Politisk Niveau, Sundhedsklynge Midt";
const CHIEFS: &str = "Chefforum";
const OPERATIONS: &str = "Driftsforum Voksenpsykiatri Midt";

/// On the committee of the region somebody stands in for the one who stands in, as on 24.05.2023.
pub const SEATS: &[DemoSeat] = &[
    DemoSeat {
        forum: POLITICAL,
        organisation: "Region Nordjylland",
        role: SeatRole::CoChair,
        told: &[Told::Held("regionsrådsformand, Region Nordjylland", 1140)],
        ..SEAT
    },
    DemoSeat {
        forum: POLITICAL,
        organisation: "Aalborg Kommune",
        role: SeatRole::CoChair,
        told: &[Told::Held(
            "rådmand for Sundhed og Kultur, Aalborg Kommune",
            1140,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: POLITICAL,
        organisation: "Jammerbugt Kommune",
        told: &[Told::Held("borgmester, Jammerbugt Kommune", 1140)],
        ..SEAT
    },
    DemoSeat {
        forum: POLITICAL,
        organisation: "Region Nordjylland",
        told: &[Told::Held("regionsrådsmedlem, Region Nordjylland", 820)],
        ..SEAT
    },
    DemoSeat {
        forum: POLITICAL,
        organisation: "PLO Nordjylland",
        told: &[Told::Held("repræsentant for PLO Nordjylland", 1140)],
        ..SEAT
    },
    DemoSeat {
        forum: POLITICAL,
        organisation: "PLO Nordjylland",
        title: "PLO-K Aalborg",
        told: &[Told::Held("formand for PLO-K, Aalborg Kommune", 640)],
        ..SEAT
    },
    DemoSeat {
        forum: POLITICAL,
        organisation: "Region Nordjylland",
        role: SeatRole::Observer,
        title: "Sundhedsudvalget",
        has_vote: false,
        told: &[
            Told::Held("formand for Sundhedsudvalget, Region Nordjylland", 820),
            Told::Serves("tilforordnet for formanden for Sundhedsudvalget", 1, 120),
            Told::ServesFor(
                "medlem af Sundhedsudvalget, i stedet for den tilforordnede",
                2,
                3,
                9,
            ),
        ],
        ..SEAT
    },
    DemoSeat {
        forum: POLITICAL,
        organisation: "Region Nordjylland",
        role: SeatRole::Observer,
        title: "Psykiatri- og Socialudvalget",
        has_vote: false,
        told: &[Told::Held(
            "formand for Psykiatri- og Socialudvalget, Region Nordjylland",
            820,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: POLITICAL,
        organisation: "Region Nordjylland",
        role: SeatRole::Observer,
        title: "Udvalg for Det Nære Sundhedsvæsen",
        appointed_by: "regionsrådet (eksempel)",
        has_vote: false,
        told: &[
            Told::Held(
                "formand for Udvalg for Det Nære Sundhedsvæsen, Region Nordjylland",
                820,
            ),
            Told::Vacant(34),
        ],
        ..SEAT
    },
    DemoSeat {
        forum: POLITICAL,
        organisation: "Jammerbugt Kommune",
        role: SeatRole::Observer,
        title: "Social- og Sundhedsudvalget",
        has_vote: false,
        told: &[Told::Held(
            "formand for Social- og Sundhedsudvalget, Jammerbugt Kommune",
            820,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: POLITICAL,
        organisation: "Aalborg Kommune",
        role: SeatRole::Observer,
        title: "Sundheds- og Kulturudvalget",
        has_vote: false,
        told: &[Told::Held(
            "næstformand i Sundheds- og Kulturudvalget, Aalborg Kommune",
            820,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: POLITICAL,
        organisation: "Aalborg Kommune",
        role: SeatRole::Secretary,
        has_vote: false,
        told: &[Told::Held(
            "sundhedsstrategisk konsulent, Aalborg Kommune",
            500,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: CHIEFS,
        organisation: "Aalborg Kommune",
        role: SeatRole::CoChair,
        told: &[Told::Held(
            "vicedirektør og sundhedschef, Aalborg Kommune",
            900,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: CHIEFS,
        organisation: "Region Nordjylland",
        role: SeatRole::CoChair,
        told: &[
            Told::Held("kontorchef, Region Nordjylland", 900),
            Told::WillServe("AC-fuldmægtig, Region Nordjylland", 1, 10, 38),
        ],
        ..SEAT
    },
    DemoSeat {
        forum: CHIEFS,
        organisation: "Jammerbugt Kommune",
        appointed_by: "Jammerbugt Kommune (eksempel)",
        told: &[
            Told::Held("sundheds- og seniorchef, Jammerbugt Kommune", 900),
            Told::FallsVacant(31),
        ],
        ..SEAT
    },
    DemoSeat {
        forum: CHIEFS,
        organisation: "Aalborg Universitetshospital",
        told: &[Told::Held(
            "sygeplejefaglig direktør, Aalborg Universitetshospital",
            700,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: CHIEFS,
        organisation: "Region Nordjylland",
        title: "Patientinddragelsesudvalget, første plads",
        appointed_by: "Patientinddragelsesudvalget",
        told: &[Told::Held(
            "næstformand for Patientinddragelsesudvalget",
            420,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: CHIEFS,
        organisation: "Region Nordjylland",
        title: "Patientinddragelsesudvalget, anden plads",
        appointed_by: "Patientinddragelsesudvalget",
        told: &[Told::Held("medlem af Patientinddragelsesudvalget", 420)],
        ..SEAT
    },
    DemoSeat {
        forum: CHIEFS,
        organisation: "PLO Nordjylland",
        appointed_by: "PLO Nordjylland (eksempel)",
        contact: "plo-nordjylland@styrbord.example",
        told: &[
            Told::Held("praktiserende læge, Aalborg", 700),
            Told::Vacant(47),
        ],
        ..SEAT
    },
    DemoSeat {
        forum: CHIEFS,
        organisation: "Aalborg Kommune",
        role: SeatRole::Secretary,
        has_vote: false,
        told: &[Told::Held(
            "sundhedsstrategisk konsulent, Aalborg Kommune",
            500,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: OPERATIONS,
        organisation: "Aalborg Kommune",
        role: SeatRole::CoChair,
        told: &[
            Told::Held(
                "centerchef, Center for Sociale Tilbud, Aalborg Kommune",
                1000,
            ),
            Told::WillServe(
                "leder af visitationen voksenhandicap, Aalborg Kommune",
                1,
                14,
                28,
            ),
        ],
        ..SEAT
    },
    DemoSeat {
        forum: OPERATIONS,
        organisation: "Psykiatrien i Region Nordjylland",
        role: SeatRole::CoChair,
        told: &[Told::Held("leder, Psykiatrien Syd", 1000)],
        ..SEAT
    },
    DemoSeat {
        forum: OPERATIONS,
        organisation: "Aalborg Kommune",
        title: "Socialpsykiatrien",
        told: &[Told::Held(
            "leder af Socialpsykiatrien, Aalborg Kommune",
            1000,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: OPERATIONS,
        organisation: "Aalborg Kommune",
        title: "Job og Uddannelse",
        told: &[Told::Held(
            "afdelingsleder, Job og Uddannelse, Aalborg Kommune",
            1000,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: OPERATIONS,
        organisation: "Jammerbugt Kommune",
        told: &[Told::Held(
            "afdelingsleder, Sundhed og Handicap, Jammerbugt Kommune",
            1000,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: OPERATIONS,
        organisation: "Psykiatrien i Region Nordjylland",
        title: "Almenpsykiatrisk Afdeling",
        told: &[Told::Held(
            "cheflæge, Almenpsykiatrisk Afdeling, Psykiatrien Syd",
            760,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: OPERATIONS,
        organisation: "Psykiatrien i Region Nordjylland",
        role: SeatRole::AdHoc,
        title: "Psykiatrien Nord",
        has_vote: false,
        told: &[Told::Held("socialrådgiver, Psykiatrien Nord", 300)],
        ..SEAT
    },
    DemoSeat {
        forum: OPERATIONS,
        organisation: "Psykiatrien i Region Nordjylland",
        role: SeatRole::Secretary,
        has_vote: false,
        told: &[Told::Held("AC-fuldmægtig, Klinik Syd", 1000)],
        ..SEAT
    },
];
