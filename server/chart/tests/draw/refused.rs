//! What is not drawn, because it would show something that is not so.

use crate::{samples, style};
use chart::{Draw, DrawError, Layout};

fn refused(chart: &dyn Draw) -> DrawError {
    chart.draw(&style(Layout::Wide)).unwrap_err()
}

#[test]
fn bars_that_do_not_begin_at_zero() {
    let mut chart = samples::shares();
    chart.axis.min = 0.1;
    assert_eq!(refused(&chart), DrawError::TruncatedBars);
    chart.axis.min = -0.1;
    assert_eq!(refused(&chart), DrawError::TruncatedBars);
    chart.shape = domain::chart::RowShape::Dot;
    assert!(chart.draw(&style(Layout::Wide)).is_ok());
}

#[test]
fn a_value_that_the_axis_does_not_hold() {
    let mut chart = samples::lines::months();
    chart.points[3].value = Some(99.0);
    assert_eq!(refused(&chart), DrawError::BeyondAxis);
    chart.points[3].value = Some(f64::NAN);
    assert_eq!(refused(&chart), DrawError::NotFinite);
}

#[test]
fn an_axis_without_length() {
    let mut chart = samples::lines::months();
    chart.y.max = chart.y.min;
    assert_eq!(refused(&chart), DrawError::NoAxis);
}

#[test]
fn a_part_less_than_nothing() {
    let mut chart = samples::parts();
    chart.parts[0].size = Some(-1.0);
    assert_eq!(refused(&chart), DrawError::BeyondAxis);
}

#[test]
fn a_limit_beyond_the_axis_is_left_out_rather_than_moved() {
    let mut chart = samples::lines::months();
    let solid = |chart: &domain::chart::LineChart| {
        let drawn = chart.draw(&style(Layout::Wide)).unwrap();
        drawn
            .matches("stroke=\"#7b8794\" stroke-width=\"1.2\"")
            .count()
    };
    let before = solid(&chart);
    chart.stretches[0].limits = domain::chart::LimitLines::Level {
        lower: -3.0,
        upper: 9.0,
    };
    assert_eq!(solid(&chart), before - 1);
}
