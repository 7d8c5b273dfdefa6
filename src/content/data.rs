//! The rows of a data file. A file of all years has many more than a page: each cell is a stretch of one text.

/// Rows of a data file, the heading first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Data {
    text: String,
    /// Where the cells end in the text.
    cells: Vec<usize>,
    /// Where the rows end among the cells.
    rows: Vec<usize>,
}

impl Data {
    pub fn push<T: AsRef<str>>(&mut self, row: impl IntoIterator<Item = T>) {
        for cell in row {
            self.text.push_str(cell.as_ref());
            self.cells.push(self.text.len());
        }
        self.rows.push(self.cells.len());
    }

    pub fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = &str>> {
        let from = |ends: &[usize], at: usize| at.checked_sub(1).map_or(0, |it| ends[it]);
        (0..self.rows.len()).map(move |row| {
            let cells = from(&self.rows, row)..self.rows[row];
            cells.map(move |cell| &self.text[from(&self.cells, cell)..self.cells[cell]])
        })
    }
}

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
        let rows = [
            vec!["år", "värde"],
            vec![],
            vec!["", "å"],
            vec!["1", "2", ""],
        ];
        let data: Data = rows.clone().into_iter().collect();
        let read: Vec<Vec<&str>> = data.rows().map(Iterator::collect).collect();
        assert_eq!(read, rows);
    }
}
