//! Lists that are leafed through.

/// Rows on one page; a plan of 15 fits on one, a portfolio of 1,000 is leafed through.
pub const PAGE_SIZE: u32 = 100;

/// Pages needed for `n_rows`; never none.
pub fn n_pages(n_rows: u32) -> u32 {
    n_rows.div_ceil(PAGE_SIZE).max(1)
}

/// The rows before a page; pages count from 1, and 0 is the first as well.
pub const fn rows_before(page: u32) -> u32 {
    page.saturating_sub(1).saturating_mul(PAGE_SIZE)
}

/// What of a whole list stands on a page; past the end nothing.
pub fn on_page<T>(all: &[T], page: u32) -> &[T] {
    let at = |row: u32| usize::try_from(row).unwrap_or(usize::MAX).min(all.len());
    let first = rows_before(page);
    all.get(at(first)..at(first.saturating_add(PAGE_SIZE)))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pages() {
        assert_eq!((n_pages(0), n_pages(100), n_pages(101)), (1, 1, 2));
    }

    proptest! {
        #[test]
        fn each_row_stands_on_one_page(n in 0u32..350) {
            let all: Vec<u32> = (0..n).collect();
            let leafed: Vec<u32> = (1..=n_pages(n)).flat_map(|page| on_page(&all, page).to_vec()).collect();
            prop_assert_eq!(leafed, all);
            prop_assert!(on_page(&[0u32; 5], u32::MAX).is_empty());
        }
    }
}
