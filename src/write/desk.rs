//! A place beside what is to be replaced, where the new is written first and from which it takes the old one's
//! place. Every file that the program writes goes through here.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use tempfile::TempDir;

const PREFIX: &str = ".report-";
/// Locked as long as the desk's maker lives.
const LOCK: &str = "lock";
const NEW: &str = "new";
/// So many times a desk is made that another run takes for left.
const TIMES: usize = 3;
/// A folder of what was moved away, each by its own name, until the new has its place.
const OLD: &str = "old";

/// Its maker's alone, and cleared up with it; of a maker that was stopped, by the next.
pub(super) struct Desk {
    lock: Option<File>,
    folder: TempDir,
    /// Goes last.
    _made: Made,
}

/// Folders that were made for a desk to stand in, the innermost first. With it go those that nothing came into: a
/// folder that is not empty is not removed.
struct Made(Vec<PathBuf>);

impl Made {
    fn folder(folder: &Path) -> io::Result<Made> {
        let missing = folder.ancestors().take_while(|it| !it.is_dir());
        let made = Made(missing.map(Path::to_owned).collect());
        fs::create_dir_all(folder)?;
        Ok(made)
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        for folder in &self.0 {
            let _ = fs::remove_dir(folder);
        }
    }
}

impl Desk {
    /// One in a folder that is there.
    pub(super) fn in_folder(folder: &Path) -> io::Result<Desk> {
        Desk::of(|| Desk::make(folder, Made(Vec::new())))
    }

    /// One in a folder that is made if it is not there.
    pub(super) fn in_new_folder(folder: &Path) -> io::Result<Desk> {
        Desk::of(|| Desk::make(folder, Made::folder(folder)?))
    }

    /// Not found is one that another run took for left in the moment before it was locked, or a folder that another
    /// run made and removed.
    fn of(make: impl Fn() -> io::Result<Desk>) -> io::Result<Desk> {
        listen();
        let mut desk = make();
        for _ in 1..TIMES {
            let is_gone = |it: &io::Error| it.kind() == ErrorKind::NotFound;
            if !desk.as_ref().is_err_and(is_gone) {
                break;
            }
            desk = make();
        }
        desk
    }

    fn make(folder: &Path, made: Made) -> io::Result<Desk> {
        let mut folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(folder)?;
        // Cleared up in an order of its own.
        folder.disable_cleanup(true);
        at_work().push(folder.path().to_owned());
        let mut desk = Desk {
            lock: None,
            folder,
            _made: made,
        };
        let lock = desk.folder.path().join(LOCK);
        let file = File::create_new(&lock)?;
        file.lock()?;
        desk.lock = Some(file);
        fs::symlink_metadata(lock)?;
        Ok(desk)
    }

    /// What is written. A temporary folder is its owner's alone; a folder made in it may be read by all who
    /// may read what the owner makes.
    pub(super) fn coming(&self) -> PathBuf {
        self.folder.path().join(NEW)
    }

    /// Writes a file of what is coming, or all of it: its bytes are on the disk when this is done.
    pub(super) fn lay(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let file = if path.is_empty() {
            self.coming()
        } else {
            self.coming().join(path)
        };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = File::create(file)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    /// What is coming takes the place of a file, if there is one.
    pub(super) fn replace_file(&self, file: &Path) -> io::Result<()> {
        fs::rename(self.coming(), file)?;
        sync_above(file);
        Ok(())
    }

    /// What is coming takes a place that must be free.
    pub(super) fn place(&self, file: &Path) -> io::Result<()> {
        let coming = tempfile::TempPath::try_from_path(self.coming())?;
        coming.persist_noclobber(file).map_err(|it| it.error)?;
        sync_above(file);
        Ok(())
    }

    /// What is coming takes the place of a folder, if there is one: in one step where the system has that, so that
    /// there is a folder at every moment; else the old one is moved away first.
    pub(super) fn replace_folder(&self, folder: &Path) -> io::Result<()> {
        sync_below(&self.coming())?;
        match exchange(&self.coming(), folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                fs::rename(self.coming(), folder)?;
            }
            Err(error) if has_no_exchange(&error) => self.replace_by_two(folder)?,
            exchanged => exchanged?,
        }
        sync_above(folder);
        Ok(())
    }

    fn replace_by_two(&self, folder: &Path) -> io::Result<()> {
        let old = self.folder.path().join(OLD);
        fs::create_dir_all(&old)?;
        fs::rename(folder, old.join(folder.file_name().unwrap_or_default()))?;
        fs::rename(self.coming(), folder)
    }
}

impl Drop for Desk {
    /// What was moved away and nothing has come for is put back before its desk goes. What cannot be cleared up
    /// stays for the next.
    fn drop(&mut self) {
        let is_needed = !put_back(self.folder.path());
        // What is open cannot be removed everywhere.
        self.lock = None;
        if !is_needed {
            remove(self.folder.path());
        }
        at_work().retain(|it| it != self.folder.path());
    }
}

/// The desks of this run, for when it is told to stop.
static DESKS: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn at_work() -> MutexGuard<'static, Vec<PathBuf>> {
    DESKS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a shell says of a program that was interrupted.
const INTERRUPTED: i32 = 130;

/// A run that is told to stop clears up first. Where it cannot be told, the next run does.
fn listen() {
    static LISTENS: Once = Once::new();
    LISTENS.call_once(|| {
        let _ = ctrlc::set_handler(|| stop(INTERRUPTED));
    });
}

/// Ends the program from wherever it is, with what is half written cleared up.
pub fn stop(code: i32) -> ! {
    // Whoever has the list already clears up, or was stopped in the middle of it: the next run does then.
    let desks = DESKS.try_lock();
    for desk in desks.iter().flat_map(|it| it.iter()) {
        if put_back(desk) {
            remove(desk);
        }
    }
    std::process::exit(code)
}

/// Clears up desks whose makers were stopped. What cannot be cleared up stays.
pub(super) fn clear_up(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let desks = entries.filter(|it| it.file_name().to_string_lossy().starts_with(PREFIX));
    for desk in desks.map(|it| it.path()) {
        // As long as this is open, nobody else takes it for left.
        let lock = File::open(desk.join(LOCK));
        let is_left = lock.as_ref().is_ok_and(|it| it.try_lock().is_ok());
        if is_left && put_back(&desk) {
            remove(&desk);
        } else if lock.is_err_and(|it| it.kind() == ErrorKind::NotFound) {
            // Nothing but an empty one has lost its lock.
            let _ = fs::remove_dir(&desk);
        }
    }
}

/// Removes a desk, the lock last: until then, the next run knows what it is. What fails once is tried once more, with
/// every folder open.
fn remove(desk: &Path) {
    for _ in 0..2 {
        let parts = [NEW, OLD].map(|it| desk.join(it));
        let removed = parts
            .iter()
            .try_for_each(|it| match fs::symlink_metadata(it) {
                Ok(found) if found.is_dir() => fs::remove_dir_all(it),
                Ok(_) => fs::remove_file(it),
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
                Err(error) => Err(error),
            });
        let removed = removed.and_then(|()| match fs::remove_file(desk.join(LOCK)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => fs::remove_dir(desk),
        });
        if removed.is_ok() {
            return;
        }
        open_up(desk);
    }
}

/// A folder and those below it may be written in: of an old report, somebody may have closed one.
#[cfg(unix)]
fn open_up(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let _ = fs::set_permissions(folder, fs::Permissions::from_mode(0o700));
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|it| it.is_dir()) {
            open_up(&entry.path());
        }
    }
}

#[cfg(not(unix))]
fn open_up(_: &Path) {}

/// Puts back what was moved away from a place that is free still. Whether nothing on the desk is needed any longer.
fn put_back(desk: &Path) -> bool {
    let moved = fs::read_dir(desk.join(OLD)).into_iter().flatten().flatten();
    let back = |old: PathBuf| {
        let place = desk.parent().zip(old.file_name());
        let place = place.map(|(beside, name)| beside.join(name));
        // A place that has something new takes nothing old.
        place.is_some_and(|place| place.exists() || fs::rename(old, place).is_ok())
    };
    moved.map(|it| it.path()).all(back)
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, other: &Path) -> io::Result<()> {
    // Looks for the folder alone, as the exchange would.
    fs::symlink_metadata(other)?;
    Err(ErrorKind::Unsupported.into())
}

/// Whether a system or a file system knows no exchange.
fn has_no_exchange(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::Unsupported | ErrorKind::InvalidInput
    )
}

/// Everything in a folder is on the disk, and the folders themselves.
fn sync_below(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_below(&entry.path())?;
        }
    }
    sync(folder)
}

/// The name in its folder is on the disk too. Where it can't be made sure of, what stands there stands all the same.
fn sync_above(path: &Path) {
    if let Some(folder) = path.parent() {
        let _ = sync(folder);
    }
}

/// A folder's names are on the disk. Where folders cannot be opened, the system sees to it.
#[cfg(unix)]
fn sync(folder: &Path) -> io::Result<()> {
    match File::open(folder).and_then(|it| it.sync_all()) {
        // Some file systems have no such thing.
        Err(error) if has_no_exchange(&error) => Ok(()),
        synced => synced,
    }
}

#[cfg(not(unix))]
fn sync(_: &Path) -> io::Result<()> {
    Ok(())
}
