//! A contract over returns that were made before it.
