//! Initiatives 7 and 8: work and education for people with a mental illness.

use super::super::content::{DemoInitiative, Holder::*, Sample::*};
use super::*;

pub const PART: &[DemoInitiative] = &[
    DemoInitiative {
        number: 7,
        title: "Sygedagpenge og psykiatri – prøvehandling",
        ordered: "Rigsrevisionen fandt i 2021 indsatsen for sygemeldte borgere med forløb i \
                  psykiatrien utilfredsstillende: Knap 50\u{a0}% af borgerne på sygedagpenge fik \
                  ikke opfølgningssamtaler inden for lovens frister. Aalborg Kommunes \
                  Sygedagpengehus og Psykiatrien sætter derfor en prøvehandling i gang i 2023.",
        remark: None,
        purpose: "At undersøge, om et struktureret samarbejde efter modellen fra IPS i højere grad \
                  giver et sammenhængende forløb for den sygemeldte.",
        target_group: "Sygemeldte borgere i Aalborg Kommune med tilknytning til Psykiatrien.",
        interventions: &[
            "Samarbejdsmodel mellem Sygedagpengehuset og Psykiatrien, bygget på erfaringerne fra IPS",
            "Opfølgning med borgere og personale på, om målene er nået",
        ],
        sources: &[
            "Referat, Driftsforum Voksenpsykiatri Midt, 13.02.2023, punkt 1",
            NUMBER_IS_EXAMPLE,
        ],
        organisations: &[AALBORG, PSYCHIATRY],
        owner: Held("chef for Sygedagpengehuset, Aalborg Kommune"),
        lead: Held("teamkoordinator, Sygedagpengehuset, Aalborg Kommune"),
        group: &[
            (
                "Psykiatri",
                Held("ledende socialrådgiver, Psykiatrien i Region Nordjylland"),
            ),
            (
                "Kommune",
                Held("sagsbehandler, Sygedagpengehuset, Aalborg Kommune"),
            ),
        ],
        lights: &[Green, Green, Green, Green, Green, Green],
    },
    DemoInitiative {
        number: 8,
        title: "Udbredelse af IPS til unge 15–17\u{a0}år",
        ordered: "Politisk Niveau godkendte den 13.03.2023 indsatsen »Udbredelse af Individuelt \
                  Planlagt job med støtte (IPS) til unge i alderen 15–17\u{a0}år«: Med udgangspunkt i \
                  erfaringerne fra Aalborg Kommune skal tilbuddet udbredes til Jammerbugt Kommune.",
        remark: None,
        purpose: "At unge i psykiatrisk behandling får en sammenhængende hjælp til at tage en \
                  uddannelse eller få et job, så sygdom ikke forværres, og frafald forebygges.",
        target_group: "Unge på 15–17\u{a0}år, som er uden uddannelse og job eller i risiko for \
                       frafald og samtidig er tilknyttet Børne- og Ungdomspsykiatrien.",
        interventions: &[
            "IPS-forløb for unge i Aalborg Kommune, begyndt som forsøgsprojekt i efteråret 2022",
            "Opstart i Jammerbugt Kommune med støtte fra Aalborgs IPS-konsulenter",
        ],
        sources: &[
            "Referat, Politisk Niveau, Sundhedsklynge Midt, 24.05.2023, punkt 2",
            NUMBER_IS_EXAMPLE,
        ],
        organisations: &[AALBORG, JAMMERBUGT, PSYCHIATRY],
        owner: Held("afdelingsleder, Uddannelseshuset, Aalborg Kommune"),
        lead: Held("IPS-konsulent, Aalborg Kommune"),
        group: &[
            (
                "Kommune",
                Held("afdelingsleder, Sundhed og Handicap, Jammerbugt Kommune"),
            ),
            (
                "Psykiatri",
                Held("afdelingslæge, Børne- og Ungdomspsykiatrien"),
            ),
        ],
        lights: &[
            Yellow(
                "Jammerbugt har kun få unge i målgruppen ad gangen og mangler en konsulent, der \
                 kan dække dem. En delt stilling undersøges.",
            ),
            Yellow("Den delte stilling er slået op; ansættelse ventes i april."),
            Green,
            Green,
            Green,
            Green,
        ],
    },
];
