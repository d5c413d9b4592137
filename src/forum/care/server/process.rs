//! What the machine says of this process: memory, open files, load. Where it says nothing, nothing is said here.

use std::fs;
use std::path::Path;

/// Where the files stand that this process has open.
const FILES: &str = "/proc/self/fd";

/// Bytes of memory that this process holds.
pub(super) fn memory() -> Option<u64> {
    resident(&fs::read_to_string("/proc/self/status").ok()?)
}

/// Files that it has open. Linux counts them since 6.2; before, they are counted here, which of ten thousand connections
/// takes milliseconds.
pub(super) fn files() -> Option<u64> {
    let counted = fs::metadata(FILES).ok()?.len();
    if counted > 0 { Some(counted) } else { listed() }
}

fn listed() -> Option<u64> {
    let open = fs::read_dir(FILES).ok()?.count();
    // The directory that is read is open itself.
    u64::try_from(open).ok()?.checked_sub(1)
}

/// The load of the machine in the last minute, in hundredths.
pub(super) fn load() -> Option<u64> {
    hundredths(&fs::read_to_string("/proc/loadavg").ok()?)
}

/// Bytes of a directory's disk that are free, and all of them.
pub(super) fn disk(dir: &Path) -> Option<(u64, u64)> {
    let disk = rustix::fs::statvfs(dir).ok()?;
    let bytes = |blocks: u64| blocks.checked_mul(disk.f_frsize);
    Some((bytes(disk.f_bavail)?, bytes(disk.f_blocks)?))
}

fn resident(status: &str) -> Option<u64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kilobytes.checked_mul(1_024)
}

fn hundredths(loads: &str) -> Option<u64> {
    let (whole, part) = loads.split_whitespace().next()?.split_once('.')?;
    let (whole, part): (u64, u64) = (whole.parse().ok()?, part.get(..2)?.parse().ok()?);
    whole.checked_mul(100)?.checked_add(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_machine_says_is_understood() {
        let status = "Name:\twellspring\nVmRSS:\t   12345 kB\nThreads:\t4\n";
        assert_eq!(resident(status), Some(12_345 * 1_024));
        assert_eq!(hundredths("1.05 0.70 0.50 1/200 4711\n"), Some(105));
        assert_eq!((resident(""), hundredths("nothing")), (None, None));
        assert!(memory().is_some_and(|bytes| bytes > 1_000_000));
        let held: Vec<_> = (0..200).map(|_| fs::File::open("/dev/null")).collect();
        for count in [files, listed] {
            assert!(count().is_some_and(|files| files >= 200));
        }
        drop(held);
    }
}
