import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { browserPolicy } from './browser-policy.ts'
import type { Options, Role } from './install-options.ts'
import { padRules } from './pad-rules.ts'

/** `own`: what the hall's technician fills in; it is written once, and never over what is there. */
export type HostFile = { readonly path: string; readonly text: string; readonly mode: number; readonly own?: true }
type Around = { readonly project: string; readonly node: string }

/** The programs of each role; the screen comes with a page. */
export const unitsOf: Readonly<Record<Role, readonly string[]>> = {
  server: ['hall-queue'],
  kiosk: ['hall-queue-printer', 'hall-queue-card-reader'],
  counter: ['hall-queue-keypad', 'hall-queue-signs'],
  board: [],
}
const screen = 'hall-queue-screen'

export const unitsFor = ({ role, page }: Pick<Options, 'role' | 'page'>): readonly string[] => [
  ...unitsOf[role],
  ...(page === undefined ? [] : [screen]),
]

const envOf = (unit: string): string => (unit === 'hall-queue' ? 'server' : unit.slice('hall-queue-'.length))

/** All that a machine of this role needs, by its place on the machine. */
export function hostFiles(options: Options, { project, node }: Around): readonly HostFile[] | { readonly problem: string } {
  const { url, page = '', profiles } = options
  const pads = padRules(profiles)
  if ('problem' in pads) return pads
  const words: Readonly<Record<string, string>> = {
    NODE: node,
    PROJECT: project,
    // A program that lies in somebody's home must be able to read itself.
    HOME: /^\/(home|root|run\/user)\//.test(`${project}/`) || /^\/(home|root)\//.test(node) ? 'read-only' : 'yes',
    URL: url,
    PAGE: page,
    // A clerk and a manager have a mouse.
    POINTER: /^\/(counter|manager|guide)$/.test(page) ? '' : '-nocursor',
    PADS: pads.join('\n'),
  }
  const text = (name: string): string =>
    readFileSync(join(project, 'server/hosts/files', name), 'utf8').replace(/@([A-Z]+)@/g, (whole, word: string) => words[word] ?? whole)
  const file = (path: string, name: string, mode = 0o644): HostFile => ({ path, text: text(name), mode })
  const units = unitsFor(options)
  return [
    file('/etc/sysusers.d/hall-queue.conf', 'sysusers.conf'),
    file('/etc/udev/rules.d/70-hall-queue.rules', 'udev.rules'),
    ...units.map((unit) => file(`/etc/systemd/system/${unit}.service`, `${unit}.service`)),
    // Tokens stand in them.
    ...units.map((unit) => ({ ...file(`/etc/hall-queue/${envOf(unit)}.env`, `${envOf(unit)}.env`, 0o600), own: true as const })),
    ...(units.includes(screen) ? screenFiles(file, url) : []),
  ]
}

function screenFiles(file: (path: string, name: string, mode?: number) => HostFile, url: string): HostFile[] {
  const policy = `${JSON.stringify(browserPolicy(url), undefined, 2)}\n`
  return [
    file('/usr/local/lib/hall-queue/launcher.sh', 'launcher.sh', 0o755),
    file('/usr/local/lib/hall-queue/waiting.html', 'waiting.html'),
    { path: '/etc/chromium/policies/managed/hall-queue.json', text: policy, mode: 0o644 },
  ]
}
