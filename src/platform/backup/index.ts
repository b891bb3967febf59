export { RestoreRefused, restoreBackup } from './restore-backup.ts';
export { SealBroken } from './seal-stream.ts';
export { type BackupReport, writeBackup } from './write-backup.ts';
