//! A contract beside its alternatives, by exact sums.
