import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { learn } from './learn.ts'
import type { Machine } from './plug.ts'
import type { HidInfo, Hids } from './port.ts'
import type { ProfileText } from './profile.ts'
import { learnWords, lines } from './words.ts'

const lookEveryMs = 500

type Wanted = {
  readonly learn: string
  readonly machine: Machine
  readonly profilesFile: string
  readonly baud: number
  readonly tty?: string
  readonly socket?: string
  readonly serial?: string
}

/** Learns the pad that is named, or that is plugged in anew, and writes its profile. */
export async function learnAtTerminal(wanted: Wanted): Promise<void> {
  const { tty, machine, baud, learn: name } = wanted
  const say = (line: string) => console.log(line)
  try {
    const profile =
      tty === undefined
        ? await learnHid(wanted, say)
        : await learn(await machine.openSerial(tty, baud), { from: { serial: { baud } }, name, say })
    keepProfile(wanted.profilesFile, name, profile)
    say(learnWords.done(wanted.profilesFile, name))
    process.exit(0)
  } catch (error) {
    console.error(lines.learningFailed(error instanceof Error ? error.message : String(error)))
    process.exit(2)
  }
}

async function learnHid({ machine: { hids }, learn: name, socket, serial }: Wanted, say: (line: string) => void): Promise<ProfileText> {
  const named = socket !== undefined || serial !== undefined
  if (!named) say(learnWords.choose)
  const interfaces = await (named
    ? listed(hids, (info) => isAt(info, socket) && (serial === undefined || info.serialNumber === serial))
    : pluggedIn(hids))
  const [pad] = interfaces
  if (!pad) throw new Error(lines.nothingThere)
  say(learnWords.found(`${pad.product ?? ''} ${pad.path ?? ''}`.trim()))
  const usb = { vendor: hex4(pad.vendorId), product: hex4(pad.productId), interface: pad.interface }
  return learn(hids.open(pad.path ?? ''), { from: { usb }, name, say })
}

/** The interfaces of the pad, lowest first: a keyboard has others for its media keys. */
const listed = async (hids: Hids, fits: (info: HidInfo) => boolean): Promise<HidInfo[]> =>
  hids
    .devices()
    .filter(fits)
    .toSorted((a, b) => a.interface - b.interface)

const isAt = ({ path }: HidInfo, socket: string | undefined): boolean =>
  socket === undefined || path === socket || path?.startsWith(`${socket}:`) === true

/** Which pad is meant is told by plugging it in: to listen to all would take the keyboard from whoever sits here. */
async function pluggedIn(hids: Hids): Promise<HidInfo[]> {
  const pathsNow = () => new Set(hids.devices().map(({ path }) => path))
  let before = pathsNow()
  for (;;) {
    await new Promise((wake) => setTimeout(wake, lookEveryMs))
    const now = pathsNow()
    const added = [...now].filter((path) => !before.has(path))
    if (added.length > 0) {
      const socket = added[0]?.replace(/:[^:]*$/, '')
      return listed(hids, (info) => isAt(info, socket))
    }
    before = now
  }
}

/** Beside those that are there; whole or not at all. */
export function keepProfile(file: string, name: string, profile: ProfileText): void {
  mkdirSync(dirname(file), { recursive: true })
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {}
  writeFileSync(`${file}.new`, `${JSON.stringify({ ...before, [name]: profile }, undefined, 2)}\n`)
  renameSync(`${file}.new`, file)
}

const hex4 = (id: number): string => id.toString(16).padStart(4, '0')
