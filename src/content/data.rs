//! The rows of a data file. A file of all years has many more than a page: each cell is a stretch of one text,
//! and takes one byte more.

use std::iter;

/// Rows of a data file, the heading first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Data {
    text: String,
    /// How long each cell is, in bytes; one that is longer than a number can say goes on in the next.
    lengths: Vec<u8>,
    /// Where the rows end among the lengths.
    rows: Vec<usize>,
}

impl Data {
    pub fn push<T: AsRef<str>>(&mut self, row: impl IntoIterator<Item = T>) {
        for cell in row {
            let cell = cell.as_ref();
            self.text.push_str(cell);
            let mut left = cell.len();
            while left >= LONG {
                self.lengths.push(u8::MAX);
                left -= LONG;
            }
            self.lengths.extend(u8::try_from(left));
        }
        self.rows.push(self.lengths.len());
    }

    pub fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = &str>> {
        let mut text = self.text.as_str();
        let begins = iter::once(&0).chain(&self.rows);
        begins.zip(&self.rows).map(move |(begin, end)| {
            let mut lengths = self.lengths[*begin..*end].iter();
            let (mut row, rest) = text.split_at(lengths.clone().copied().map(usize::from).sum());
            text = rest;
            iter::from_fn(move || {
                let mut length = 0;
                loop {
                    let part = lengths.next()?;
                    length += usize::from(*part);
                    if *part < u8::MAX {
                        break;
                    }
                }
                let (cell, rest) = row.split_at(length);
                row = rest;
                Some(cell)
            })
        })
    }
}

/// How much a length can't say.
const LONG: usize = u8::MAX as usize;

impl<R: IntoIterator<Item: AsRef<str>>> FromIterator<R> for Data {
    fn from_iter<I: IntoIterator<Item = R>>(rows: I) -> Data {
        let mut data = Data::default();
        rows.into_iter().for_each(|row| data.push(row));
        data
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_as_they_were_written() {
        let long = "x".repeat(2 * LONG + 1);
        let rows = [
            vec!["år", "värde"],
            vec![],
            vec!["", "å"],
            vec!["1", &long, ""],
            vec![&long[1..], &long[2..]],
        ];
        let data: Data = rows.clone().into_iter().collect();
        let read: Vec<Vec<&str>> = data.rows().map(Iterator::collect).collect();
        assert_eq!(read, rows);
    }
}
