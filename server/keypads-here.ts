import type { Logger } from 'pino'
import { Agent } from '../counter/keypad/agent/agent.ts'
import { machineHids } from '../counter/keypad/agent/hids.ts'
import { knownProfiles } from '../counter/keypad/agent/known-profiles.ts'
import { readPads } from '../counter/keypad/agent/pads-file.ts'
import { learnedProfiles } from '../counter/keypad/agent/profile.ts'
import { openSerial } from '../counter/keypad/agent/serial.ts'
import type { DeviceId } from '../protocol/vocabulary.ts'
import type { Access } from './gateway/access-sqlite.ts'

/** Where a pad's profile was learned on this machine. */
const learnedFile = 'data/keypad/profiles.json'

type Around = { readonly url: string; readonly folder: string; readonly access: Access; readonly log: Logger }

/** The pads of a hall on one machine: the same agent as elsewhere, inside the server, over the same socket. `file`: which pad is whose; none: no pads. */
export function keypadsHere(file: string | undefined): { readonly start: (around: Around) => () => void } | { readonly problem: string } {
  if (file === undefined) return { start: () => () => undefined }
  const learned = learnedProfiles(learnedFile, false)
  if ('problem' in learned) return learned as { problem: string }
  const pads = readPads(file, { ...knownProfiles, ...learned })
  if ('problem' in pads) return pads
  return {
    start: ({ url, folder, access, log }) => {
      const agent = new Agent({
        url,
        folder,
        pads: pads.map((pad) => ({ ...pad, token: access.lend(pad.keypad as DeviceId, Number(pad.keypad.slice('keypad-'.length))) })),
        machine: { hids: machineHids, openSerial },
        say: (line) => log.info({ keypads: line }, 'keypads'),
      })
      return () => agent.stop()
    },
  }
}
