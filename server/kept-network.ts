import { existsSync, readFileSync } from 'node:fs'
import { writeWhole } from './write-whole.ts'

/** Whether the hall is open to its network: a file in its folder, so that it is so again at the next start. */
export const keptNetwork = (file: string) => ({
  read: (): boolean => existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { open?: boolean }).open === true,
  write: (open: boolean): void => writeWhole(file, { open }),
})
