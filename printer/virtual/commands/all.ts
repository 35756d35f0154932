import { codeCommands } from './codes.ts'
import type { Command } from './command.ts'
import { deviceCommands } from './device.ts'
import { pageCommands } from './page.ts'
import { pictureCommands } from './pictures.ts'
import { textCommands } from './text.ts'

export const allCommands: readonly Command[] = [...textCommands, ...pictureCommands, ...codeCommands, ...pageCommands, ...deviceCommands]

type Step = { command?: Command; readonly next: Map<number, Step> }
const root: Step = { next: new Map() }
for (const command of allCommands) {
  let step = root
  for (const byte of command.start) {
    const next: Step = step.next.get(byte) ?? { next: new Map() }
    step.next.set(byte, next)
    step = next
  }
  step.command = command
}

/** The command that bytes begin with; `more`: it cannot be said yet. Otherwise how many bytes are no command's. */
export function commandAt(bytes: Buffer): Command | 'more' | number {
  let step = root
  for (let at = 0; ; at++) {
    if (step.command) return step.command
    const byte = bytes[at]
    if (byte === undefined) return 'more'
    const next = step.next.get(byte)
    // What stands behind a byte that begins commands is taken for one that is not known.
    if (!next) return at === 0 ? 1 : at + 1
    step = next
  }
}

/** The command that looks most like bytes that are none: the same beginning, and the nearest byte after it. */
export function nearestTo(bytes: Buffer): Command {
  const distance = ({ start }: Command): number => {
    let same = 0
    while (same < start.length && start[same] === bytes[same]) same++
    return (3 - same) * 1000 + Math.abs((start[same] ?? 0) - (bytes[same] ?? 0))
  }
  return allCommands.reduce((best, command) => (distance(command) < distance(best) ? command : best))
}
