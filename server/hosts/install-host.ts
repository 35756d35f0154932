import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type HostFile, hostFiles, unitsFor } from './host-files.ts'
import { help, type Options, readOptions } from './install-options.ts'

/** Two folders below the project, here as in dist/server. */
const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Program: writes what a machine of the hall needs to start at boot and to come back after a crash. Nothing that runs is touched. */
export function installHost(args: readonly string[]): void {
  const options = readOptions(args)
  if ('help' in options) {
    process.stdout.write(help)
    return
  }
  const problem = 'problem' in options ? options.problem : install(options)
  if (problem === undefined) return
  console.error(problem)
  process.exitCode = 2
}

/** What cannot be, in one line. */
function install(options: Options): string | undefined {
  if (!options.prefix && !existsSync('/run/systemd/system'))
    return 'this machine does not run systemd: give --prefix DIR, and take what you need from there'
  const files = hostFiles(options, { project, node: process.execPath })
  if ('problem' in files) return files.problem
  for (const file of files) {
    const path = join(options.prefix || '/', file.path)
    try {
      console.log(`${put(path, file).padEnd(10)} ${path}`)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      return code === 'EACCES' || code === 'EPERM'
        ? `${path}: no right to write there; start it with sudo, or give --prefix DIR`
        : `${path}: cannot be written (${error instanceof Error ? error.message : String(error)})`
    }
  }
  if (!options.prefix) console.log(next(options))
  return undefined
}

/** What is there already in the same words stays as it is, and so does what somebody filled in. */
function put(path: string, { text, mode, own }: HostFile): 'written' | 'unchanged' | 'kept' {
  if (existsSync(path)) {
    if (readFileSync(path, 'utf8') === text) {
      chmodSync(path, mode)
      return 'unchanged'
    }
    if (own) return 'kept'
  }
  mkdirSync(dirname(path), { recursive: true })
  // Whole or not at all: a machine that loses its power now starts with one or the other.
  writeFileSync(`${path}.new`, text, { mode })
  chmodSync(`${path}.new`, mode)
  renameSync(`${path}.new`, path)
  return 'written'
}

function next(options: Options): string {
  const units = unitsFor(options)
  const packages = units.includes('hall-queue-screen')
    ? 'apt install chromium xserver-xorg xinit x11-xserver-utils curl fonts-noto-cjk alsa-utils\n'
    : ''
  return `
接下来 · What is next
${packages}systemd-sysusers
udevadm control --reload && udevadm trigger
nano /etc/hall-queue/*.env
systemctl daemon-reload
systemctl enable --now ${units.join(' ')}
systemctl status ${units.join(' ')}`
}
