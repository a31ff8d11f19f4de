//! The words of the page of an initiative.
