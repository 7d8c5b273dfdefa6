//! What is told of a figure, of what it is compared with, and of what is not there, becomes words. No
//! table and no chapter is made here.

pub mod change;
pub mod context;
pub mod correction;
pub mod difference;
pub mod figure;
pub mod lineage;
pub mod milestone;
pub mod missing;
pub mod naming;
pub mod owed;
pub mod people;
pub mod plan_values;
pub mod printed;
pub mod reference;
pub mod sentence;
pub mod share;
pub mod sources;
pub mod state;
pub mod summed;
pub mod target;
pub mod years;
