//! A report's open data and the parts of its pages, as they are compared.

use serde::Deserialize;
use serde_json::Value;

use crate::content;
use crate::text::Run;

/// One of two reports that are compared, as the files of one language tell it.
#[derive(Debug)]
pub struct Side {
    pub(super) content: Content,
    /// Its open data of the year and of all years, as CSV.
    pub(super) data: Vec<u8>,
    pub(super) series: Vec<u8>,
}

/// What is read of `content.<language>.json`.
#[derive(Debug, Deserialize)]
pub(super) struct Content {
    version: u32,
    plan: String,
    year: u16,
    pub(super) pages: Vec<Page>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Page {
    pub(super) sections: Vec<Section>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Section {
    pub(super) id: String,
    pub(super) level: u8,
    pub(super) title: Vec<Run>,
    pub(super) blocks: Vec<Value>,
    #[serde(default)]
    pub(super) written: usize,
    pub(super) sections: Vec<Section>,
}

impl Side {
    /// `None`: the content is none that a report of this kind has.
    pub fn read(content: &[u8], data: Vec<u8>, series: Vec<u8>) -> Option<Side> {
        let content = serde_json::from_slice(content).ok()?;
        Some(Side {
            content,
            data,
            series,
        })
    }

    /// One that has not been written.
    pub fn of(content: &content::Content) -> Option<Side> {
        let json = serde_json::to_vec(content).ok()?;
        let csv = |data: &content::Data| {
            let mut csv = csv::Writer::from_writer(Vec::new());
            for row in data.rows() {
                csv.write_record(row).ok()?;
            }
            csv.into_inner().ok()
        };
        Side::read(&json, csv(&content.data)?, csv(&content.series)?)
    }

    pub fn version(&self) -> u32 {
        self.content.version
    }

    pub fn plan(&self) -> &str {
        &self.content.plan
    }

    pub fn year(&self) -> u16 {
        self.content.year
    }
}
