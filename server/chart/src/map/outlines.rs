//! The outlines of the municipalities. Their licence is beside them.

/// Code and rings of each: `0101 x,y x,y …;x,y …`, the largest ring first.
const OUTLINES: &str = include_str!("../../data/municipalities.txt");
/// What they are drawn on.
pub const WIDTH: i32 = 2000;
pub const HEIGHT: i32 = 2430;

type Place = (i32, i32);

#[derive(Clone, Debug)]
pub struct Outline {
    pub code: &'static str,
    /// The largest first.
    pub rings: Vec<Vec<Place>>,
}

/// All of them, by code.
pub fn outlines() -> Vec<Outline> {
    OUTLINES.lines().filter_map(outline).collect()
}

fn outline(line: &'static str) -> Option<Outline> {
    let (code, rings) = line.split_once(' ')?;
    let place = |place: &str| {
        let (x, y) = place.split_once(',')?;
        Some((x.parse().ok()?, y.parse().ok()?))
    };
    let ring = |ring: &str| ring.split(' ').filter_map(place).collect();
    Some(Outline {
        code,
        rings: rings.split(';').map(ring).collect(),
    })
}

impl Outline {
    /// On a map of this width, below `top`.
    pub fn scaled(&self, width: i32, top: i32) -> Self {
        let scale = |(x, y): &Place| (x * width / WIDTH, top + y * width / WIDTH);
        let ring = |ring: &Vec<Place>| ring.iter().map(scale).collect();
        Self {
            code: self.code,
            rings: self.rings.iter().map(ring).collect(),
        }
    }

    /// Of the largest ring, half way across it at the height of its middle: within it, whatever its form.
    pub fn middle(&self) -> Place {
        let (low, high) = self.span();
        let height = i32::midpoint(low, high);
        let widest = self.rings.first().map(|ring| crossings(ring, height));
        let widest = widest.unwrap_or_default();
        let pieces = widest
            .chunks_exact(2)
            .filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
        let across = pieces.max_by_key(|(from, to)| to - from);
        across.map_or((0, height), |(from, to)| (i32::midpoint(from, to), height))
    }

    /// Of the largest ring, across its middle.
    pub fn width(&self) -> i32 {
        let xs = self.rings.first().into_iter().flatten().map(|(x, _)| *x);
        xs.clone().max().unwrap_or(0) - xs.min().unwrap_or(0)
    }

    /// Its lowest and its highest place.
    fn span(&self) -> (i32, i32) {
        let ys = self.rings.first().into_iter().flatten().map(|(_, y)| *y);
        (ys.clone().min().unwrap_or(0), ys.max().unwrap_or(0))
    }

    /// Level lines across it, so far from one another.
    pub fn hatching(&self, apart: i32) -> Vec<(Place, Place)> {
        let mut lines = Vec::new();
        for ring in &self.rings {
            let ys = ring.iter().map(|(_, y)| *y);
            let (Some(low), Some(high)) = (ys.clone().min(), ys.max()) else {
                continue;
            };
            let step = usize::try_from(apart.max(1)).unwrap_or(1);
            for height in (low + apart / 2..high).step_by(step) {
                for pair in crossings(ring, height).chunks_exact(2) {
                    if let (Some(from), Some(to)) = (pair.first(), pair.last()) {
                        lines.push(((*from, height), (*to, height)));
                    }
                }
            }
        }
        lines
    }
}

/// Where the sides of a ring cross a height, from left to right: inside between the first and the second,
/// the third and the fourth.
fn crossings(ring: &[Place], height: i32) -> Vec<i32> {
    let ends = ring.iter().skip(1).chain(ring.first());
    let mut found: Vec<i32> = ring
        .iter()
        .zip(ends)
        .filter(|((_, from), (_, to))| (*from <= height) != (*to <= height))
        .filter_map(|((x, from), (to_x, to))| {
            let part = (to_x - x)
                .checked_mul(height - from)?
                .checked_div(to - from)?;
            Some(x + part)
        })
        .collect();
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_municipality_has_an_outline_on_the_map() {
        let all = outlines();
        assert_eq!(all.len(), 98);
        for outline in &all {
            assert!(
                outline.rings.iter().all(|ring| ring.len() >= 3),
                "{}",
                outline.code
            );
            let inside = |(x, y): &Place| (0..=WIDTH).contains(x) && (0..=HEIGHT).contains(y);
            assert!(
                outline.rings.iter().flatten().all(inside),
                "{}",
                outline.code
            );
            assert_eq!(outline.code.len(), 4);
            let (x, y) = outline.middle();
            assert!(inside(&(x, y)) && x > 0, "{}", outline.code);
        }
    }

    #[test]
    fn hatching_stays_within_a_ring() {
        let ring = vec![(0, 0), (100, 0), (100, 100), (50, 100), (50, 50), (0, 50)];
        assert_eq!(crossings(&ring, 25), [0, 100]);
        assert_eq!(crossings(&ring, 75), [50, 100]);
        let outline = Outline {
            code: "0000",
            rings: vec![ring],
        };
        let lines = outline.hatching(50);
        assert_eq!(lines, [((0, 25), (100, 25)), ((50, 75), (100, 75))]);
    }
}
