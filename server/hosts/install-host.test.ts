import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { type HostFile, hostFiles, unitsFor } from './host-files.ts'
import { installHost } from './install-host.ts'
import { readOptions, roles } from './install-options.ts'
import { padRules } from './pad-rules.ts'

const project = join(import.meta.dirname, '../..')
const around = { project, node: '/usr/bin/node' }
const folder = () => mkdtempSync(join(tmpdir(), 'host-'))
const there = (tool: string) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0
const optionsOf = (...args: string[]) => {
  const options = readOptions(args)
  if ('problem' in options || 'help' in options) throw new Error(JSON.stringify(options))
  return options
}
const filesOf = (...args: string[]): readonly HostFile[] => hostFiles(optionsOf(...args), around) as readonly HostFile[]
const textOf = (files: readonly HostFile[], path: string) => files.find((file) => file.path === path)?.text ?? ''
const installed = (...args: string[]) => {
  const prefix = folder()
  installHost([...args, '--prefix', prefix])
  return prefix
}

describe('[N1] what a machine of the hall is given', () => {
  test.each(roles)('a %s starts at boot, and again whenever it ended', (role) => {
    const units = filesOf('--role', role).filter(({ path }) => path.endsWith('.service'))
    expect(units.length).toBeGreaterThan(0)
    for (const { text } of units) {
      expect(text).toContain('WantedBy=multi-user.target')
      expect(text).toContain('Restart=always')
      expect(text).toContain('StartLimitIntervalSec=0')
      expect(text).toContain('NoNewPrivileges=yes')
      expect(text).toContain('ProtectSystem=strict')
      expect(text).not.toMatch(/@[A-Z]+@/)
    }
  })

  test('a kiosk has its screen, its printer and its card reader, a board its screen, a counter its pads and signs', () => {
    expect(unitsFor(optionsOf('--role', 'kiosk'))).toEqual(['hall-queue-printer', 'hall-queue-card-reader', 'hall-queue-screen'])
    expect(unitsFor(optionsOf('--role', 'board'))).toEqual(['hall-queue-screen'])
    expect(unitsFor(optionsOf('--role', 'counter'))).toEqual(['hall-queue-keypad', 'hall-queue-signs'])
    expect(unitsFor(optionsOf('--role', 'counter', '--page', '/window/3'))).toContain('hall-queue-screen')
    const files = filesOf('--role', 'counter', '--page', '/window/3', '--server', 'http://192.168.1.10:8080')
    expect(textOf(files, '/etc/hall-queue/screen.env')).toMatch(/^HALL_URL=http:\/\/192\.168\.1\.10:8080\nHALL_PAGE=\/window\/3$/m)
  })

  test('the browser of a screen opens the hall and nothing else', () => {
    const policy = JSON.parse(
      textOf(filesOf('--role', 'kiosk', '--server', 'https://hall.local'), '/etc/chromium/policies/managed/hall-queue.json'),
    )
    expect(policy).toMatchObject({ URLBlocklist: ['*'], URLAllowlist: ['hall.local', 'file:///usr/local/lib/hall-queue/*'] })
  })

  test.runIf(there('systemd-analyze'))(
    'systemd finds nothing to say of any unit, and the programs are well shut in',
    { timeout: 60_000 },
    () => {
      for (const role of roles) {
        const args = ['--role', role, ...(role === 'server' ? [] : ['--page', '/kiosk'])]
        const prefix = installed(...args)
        for (const unit of unitsFor(optionsOf(...args))) {
          const path = join(prefix, 'etc/systemd/system', `${unit}.service`)
          const { stderr } = spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8' })
          // Whether the X server's starter is on this very machine is not the unit's matter.
          const said = stderr.split('\n').filter((line) => line.includes(unit) && !/xinit is not executable/.test(line))
          expect(said).toEqual([])
          if (unit === 'hall-queue-screen') continue
          const shut = spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=25', `--root=${prefix}`, `${unit}.service`])
          expect(shut.status).toBe(0)
        }
      }
    },
  )

  test('the launcher is plain sh, and shellcheck has nothing to say where it is there', () => {
    const launcher = join(project, 'server/hosts/files/launcher.sh')
    execFileSync('sh', ['-n', launcher])
    if (there('shellcheck')) execFileSync('shellcheck', ['-s', 'sh', launcher])
    expect(readFileSync(launcher, 'utf8').startsWith('#!/bin/sh\n')).toBe(true)
  })
})

describe('[N2] writing it', () => {
  test('what the technician filled in stays, what is the program’s is renewed, and tokens are the owner’s alone', () => {
    const prefix = installed('--role', 'kiosk')
    const own = join(prefix, 'etc/hall-queue/printer.env')
    const unit = join(prefix, 'etc/systemd/system/hall-queue-printer.service')
    expect(statSync(own).mode & 0o777).toBe(0o600)
    expect(statSync(join(prefix, 'usr/local/lib/hall-queue/launcher.sh')).mode & 0o777).toBe(0o755)
    writeFileSync(own, 'HALL_PRINTER_TOKEN=secret\n')
    writeFileSync(unit, 'of an older version\n')
    installHost(['--role', 'kiosk', '--prefix', prefix])
    expect(readFileSync(own, 'utf8')).toBe('HALL_PRINTER_TOKEN=secret\n')
    expect(readFileSync(unit, 'utf8')).toContain('[Service]')
    expect(existsSync(`${unit}.new`)).toBe(false)
  })

  test.each([
    [[], /--role: expected server/],
    [['--role', 'fridge'], /--role fridge: expected/],
    [['--role', 'kiosk', '--role', 'board'], /given twice/],
    [['--role', 'kiosk', '--server', 'ftp://x'], /expected an address/],
    [['--role', 'kiosk', '--server', 'http://x; rm -rf /'], /expected an address/],
    [['--role', 'kiosk', '--page', '/t/abc'], /expected a page/],
    [['--role', 'kiosk', '--page', '/window/0'], /expected a page/],
    [['--role', 'server', '--page', '/kiosk'], /a server shows none/],
    [['--role', 'kiosk', '--prefix'], /expected a value/],
    [['kiosk'], /there is no such option/],
  ])('%j is told in one line', (args, said) => {
    const options = readOptions(args)
    expect('problem' in options && options.problem).toMatch(said)
  })

  test('a folder that takes no files ends it with one line and 2', () => {
    const prefix = join(folder(), 'a-file')
    writeFileSync(prefix, '')
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    installHost(['--role', 'board', '--prefix', prefix])
    expect(process.exitCode).toBe(2)
    expect(said.mock.calls).toEqual([[expect.stringMatching(/cannot be written/)]])
    process.exitCode = undefined
    said.mockRestore()
  })
})

describe('[N3] the right to open a pad', () => {
  const learned = (profiles: unknown) => {
    const file = join(folder(), 'profiles.json')
    writeFileSync(file, typeof profiles === 'string' ? profiles : JSON.stringify(profiles))
    return file
  }

  test('is given for each model that was learned, once, and for no other device', () => {
    const file = learned({
      mine: { kind: 'hid', vendor: '1A2B', product: '0001' },
      same: { kind: 'digits', vendor: '1a2b', product: '0001' },
      serial: { kind: 'serial' },
    })
    const rules = textOf(filesOf('--role', 'counter', '--profiles', file), '/etc/udev/rules.d/70-hall-queue.rules')
    expect(rules.match(/idVendor/g)).toHaveLength(2)
    expect(rules).toContain('SUBSYSTEM=="usb", ATTR{idVendor}=="1a2b", ATTR{idProduct}=="0001", MODE="0660", GROUP="plugdev"')
    expect(rules).toContain('SUBSYSTEM=="usbmisc", KERNEL=="lp[0-9]*", GROUP="lp"')
  })

  test.each([
    ['{', /cannot be read/],
    [[], /profiles by name/],
    [{ x: { vendor: '1a2b"', product: '0001' } }, /x: vendor and product/],
  ])('a file that does not fit is named: %j', (profiles, said) =>
    expect(padRules(learned(profiles))).toMatchObject({ problem: expect.stringMatching(said) }),
  )
})
