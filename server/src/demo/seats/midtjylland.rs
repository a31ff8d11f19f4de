//! The forums of Region Midtjylland. Of the local councils that have a seat each, one has its holder
//! "under udpegning" and two are missing, as in the minutes of the theme group on adult psychiatry.

use super::{DemoSeat, SEAT, Told};
use domain::forum::seat::SeatRole;

const STEERING: &str = "Sundhedsstyregruppen, Region Midtjylland";
const PSYCHIATRY: &str = "Psykiatriforum, Region Midtjylland";
/// The first meeting of the forum's last year, and its last.
const MET: &str = "09.02.2022";
const ENDED: &str = "10.11.2022";

pub const SEATS: &[DemoSeat] = &[
    DemoSeat {
        forum: STEERING,
        organisation: "Region Midtjylland",
        role: SeatRole::CoChair,
        told: &[Told::Held("koncerndirektør, Region Midtjylland", 1300)],
        ..SEAT
    },
    DemoSeat {
        forum: STEERING,
        organisation: "Viborg Kommune",
        role: SeatRole::CoChair,
        told: &[Told::Held("kommunaldirektør, Viborg Kommune", 1300)],
        ..SEAT
    },
    DemoSeat {
        forum: STEERING,
        organisation: "Psykiatrien i Region Midtjylland",
        told: &[Told::Held(
            "hospitalsdirektør, Psykiatrien, Region Midtjylland",
            1300,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: STEERING,
        organisation: "PLO-Midtjylland",
        told: &[Told::Held("formand, PLO-M", 1300)],
        ..SEAT
    },
    DemoSeat {
        forum: STEERING,
        organisation: "Aarhus Kommune",
        title: "LSR Aarhus",
        appointed_by: "LSR Aarhus",
        told: &[Told::Held("socialchef, Aarhus Kommune", 900)],
        ..SEAT
    },
    DemoSeat {
        forum: STEERING,
        organisation: "Randers Kommune",
        title: "LSR Randers",
        appointed_by: "LSR Randers",
        told: &[Told::Held("direktør, Randers Kommune", 900)],
        ..SEAT
    },
    DemoSeat {
        forum: STEERING,
        organisation: "Horsens Kommune",
        title: "LSR Horsens",
        appointed_by: "LSR Horsens",
        contact: "lsr-horsens@styrbord.example",
        told: &[
            Told::Held("direktør, Horsens Kommune", 900),
            Told::Vacant(63),
        ],
        ..SEAT
    },
    DemoSeat {
        forum: STEERING,
        organisation: "Silkeborg Kommune",
        title: "LSR Silkeborg",
        appointed_by: "LSR Silkeborg",
        told: &[Told::Vacant(18)],
        ..SEAT
    },
    DemoSeat {
        forum: STEERING,
        organisation: "Holstebro Kommune",
        title: "LSR Vest",
        appointed_by: "LSR Vest",
        told: &[Told::Vacant(1)],
        ..SEAT
    },
    DemoSeat {
        forum: STEERING,
        organisation: "Region Midtjylland",
        role: SeatRole::Secretary,
        has_vote: false,
        told: &[Told::Held(
            "kontorchef, Sundhedsplanlægning, Region Midtjylland",
            1300,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: PSYCHIATRY,
        organisation: "Psykiatrien i Region Midtjylland",
        until: ENDED,
        told: &[Told::HeldSince(
            "hospitalsdirektør, Psykiatrien, Region Midtjylland",
            MET,
        )],
        ..SEAT
    },
    DemoSeat {
        forum: PSYCHIATRY,
        organisation: "Silkeborg Kommune",
        until: ENDED,
        told: &[Told::HeldSince("direktør, Silkeborg Kommune", MET)],
        ..SEAT
    },
    DemoSeat {
        forum: PSYCHIATRY,
        organisation: "Viborg Kommune",
        until: ENDED,
        told: &[Told::HeldSince("direktør, Viborg Kommune", MET)],
        ..SEAT
    },
];
