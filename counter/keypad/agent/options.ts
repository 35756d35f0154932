import { join } from 'node:path'
import { knownProfiles } from './known-profiles.ts'
import { type PadPlan, planOf, readPads } from './pads-file.ts'
import { learnedProfiles, type Profiles } from './profile.ts'

export type Options = {
  readonly url: string
  readonly folder: string
  /** Profiles that were learned; may not be there yet. */
  readonly profilesFile: string
  readonly profiles: Profiles
  readonly pads: readonly PadPlan[]
  readonly learn?: string
  readonly tty?: string
  readonly socket?: string
  readonly serial?: string
  readonly baud: number
  readonly list: boolean
}

const flags = ['server', 'token', 'keypad', 'profile', 'at', 'pads', 'data', 'profiles', 'learn', 'list', 'baud', 'help'] as const
type Flag = (typeof flags)[number]
const bare: readonly Flag[] = ['list', 'help']

export const help = `npm run keypad -- [options]

  --server URL        the hall's server; default http://127.0.0.1:8080
  --keypad keypad-N   whose pad this is: N is the counter
  --token TOKEN       of that pad, from the hall's devices.json; without one a code is shown for the manager
  --at PLACE          serial:/dev/ttyUSB0, hid:SOCKET (a USB socket such as 1-1.2), hid:#NUMBER (a pad's serial number), or hid
  --profile NAME      how the pad speaks: ${Object.keys(knownProfiles).join(', ')}, or a learned one
  --pads FILE         several pads of this machine, in place of the four above (docs/KEYPADS.md)
  --learn [NAME]      learns a pad key by key, and writes its profile; with --at serial:… a serial one, at --baud N
  --list              shows the machine's HIDs
  --data DIR          ratings that wait, tokens, learned profiles; default data/keypad
  --profiles FILE     learned profiles; default profiles.json in that folder
`

/** What was asked for; `problem`: one line of what cannot be. */
export function readOptions(args: readonly string[]): Options | { readonly problem: string } | { readonly help: true } {
  const given = new Map<Flag, string>()
  for (let i = 0; i < args.length; i++) {
    const [, name, inline] = /^--([a-z]+)(?:=(.*))?$/s.exec(args[i] as string) ?? []
    const flag = flags.find((known) => known === name)
    if (!flag) return { problem: `${args[i]}: there is no such option; --help lists them` }
    if (given.has(flag)) return { problem: `--${flag}: given twice` }
    const next = args[i + 1]
    const follows = inline === undefined && next !== undefined && !next.startsWith('--') && !bare.includes(flag)
    if (follows) i++
    const value = inline ?? (follows ? (next as string) : '')
    if (value === '' && !bare.includes(flag) && flag !== 'learn') return { problem: `--${flag}: expected a value` }
    given.set(flag, value)
  }
  if (given.has('help')) return { help: true }
  return checked(given)
}

function checked(given: ReadonlyMap<Flag, string>): Options | { readonly problem: string } {
  const folder = given.get('data') ?? 'data/keypad'
  const profilesFile = given.get('profiles') ?? join(folder, 'profiles.json')
  const url = given.get('server') ?? 'http://127.0.0.1:8080'
  if (!/^https?:\/\/[^/]/.test(url)) return { problem: `--server ${url}: expected an address such as http://192.168.1.10:8080` }
  const learned = learnedProfiles(profilesFile, given.has('profiles') && !given.has('learn'))
  if ('problem' in learned) return learned as { problem: string }
  const profiles: Profiles = { ...knownProfiles, ...learned }
  const baud = Number(given.get('baud') ?? 9600)
  if (!Number.isInteger(baud) || baud < 300 || baud > 921_600)
    return { problem: `--baud ${given.get('baud')}: expected a speed such as 9600` }
  const at = atOf(given.get('at'))
  if ('problem' in at) return at
  const base = { url, folder, profilesFile, profiles, baud, list: given.has('list'), pads: [], ...at }
  if (given.has('learn')) {
    const name = given.get('learn') || 'my-pad'
    return /^[a-z0-9][a-z0-9-]{0,47}$/.test(name)
      ? { ...base, learn: name }
      : { problem: `--learn ${name}: expected a name of small letters, digits and dashes` }
  }
  if (base.list) return base
  const file = given.get('pads')
  if (file !== undefined) {
    const pads = readPads(file, profiles)
    return 'problem' in pads ? pads : { ...base, pads }
  }
  const keypad = given.get('keypad') ?? ''
  if (!/^keypad-[1-9][0-9]{0,2}$/.test(keypad))
    return { problem: '--keypad: expected whose pad this is, such as keypad-1; or --pads FILE; --help' }
  const plan = planOf({ keypad, token: given.get('token'), profile: given.get('profile') ?? '', ...at }, profiles)
  return 'problem' in plan ? { problem: `--${plan.problem.slice(1).replace(/^(tty|socket):/, 'at:')}` } : { ...base, pads: [plan] }
}

function atOf(at = 'hid'): { tty?: string; socket?: string; serial?: string } | { readonly problem: string } {
  const [, kind, where = ''] = /^(serial|hid)(?::(.*))?$/.exec(at) ?? []
  if (kind === 'serial' && where !== '') return { tty: where }
  if (kind === 'hid') return where.startsWith('#') ? { serial: where.slice(1) } : where === '' ? {} : { socket: where }
  return { problem: `--at ${at}: expected serial:/dev/ttyUSB0, hid:SOCKET, hid:#NUMBER or hid` }
}
