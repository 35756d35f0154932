import { describe, expect, test } from 'vitest'
import { helpText, readOptions } from './options.ts'

const problem = (...args: string[]) => (readOptions(args, {}) as { problem: string }).problem

describe('options', () => {
  test('flags go before the environment, and the environment before the default', () => {
    expect(readOptions([], {})).toMatchObject({ port: 8080, demo: false, speed: 1, profile: '80mm' })
    expect(readOptions([], { HALL_PORT: '9000' })).toMatchObject({ port: 9000 })
    expect(readOptions(['--port', '7000'], { HALL_PORT: '9000' })).toMatchObject({ port: 7000 })
    expect(readOptions(['--demo', '--clock=2026-10-14T10:24:00+08:00', '--speed', '0'], {})).toMatchObject({
      clock: Date.UTC(2026, 9, 14, 2, 24),
      speed: 0,
    })
    expect(readOptions(['--printer', '10.0.0.9'], {})).toMatchObject({ printer: { host: '10.0.0.9', port: 9100 } })
  })

  test('[P20] a printer is at an address, or on the network where that is not said', () => {
    const printer = (value: string) => readOptions(['--printer', value], {})
    expect(printer('10.0.0.9:515')).toMatchObject({ printer: { kind: 'tcp', host: '10.0.0.9', port: 515 } })
    expect(printer('tcp:10.0.0.9:9100')).toMatchObject({ printer: { kind: 'tcp', host: '10.0.0.9', port: 9100 } })
    expect(printer('usb:/dev/usb/lp0')).toMatchObject({ printer: { kind: 'usb', path: '/dev/usb/lp0' } })
    expect(printer('serial:/dev/ttyUSB0@9600,rtscts')).toMatchObject({ printer: { kind: 'serial', baud: 9600, flow: 'rtscts' } })
    expect(printer('file:/srv/slips.bin')).toMatchObject({ printer: { kind: 'file', path: '/srv/slips.bin' } })
    expect(printer('usb:9100')).toMatchObject({ printer: { kind: 'tcp', host: 'usb', port: 9100 } })
    expect(problem('--printer', 'tcp:10.0.0.9')).toMatch(/expected tcp:HOST:PORT with a port/)
    expect(problem('--printer', 'usb:lp0')).toMatch(/expected usb:PATH with a whole path/)
    expect(problem('--printer', 'serial:/dev/ttyUSB0')).toMatch(/expected serial:PATH@BAUD/)
    expect(problem('--printer', 'lpt1:x')).toMatch(/expected HOST\[:PORT\], tcp:HOST:PORT, usb:PATH/)
    expect(problem('--printer', 'h:0')).toMatch(/expected HOST/)
  })

  test('an unusable one is one line that says what was expected', () => {
    expect(problem('--prot', '80')).toBe('--prot: there is no such option; --help lists them')
    expect(problem('--port', '99999')).toBe('--port 99999: expected a port from 0 to 65535')
    expect(problem('--port')).toBe('--port: expected N')
    expect(problem('--port', '--demo')).toBe('--port: expected N')
    expect(problem('--port', '1', '--port', '2')).toBe('--port: given twice')
    expect(problem('--demo=yes')).toBe('--demo: takes no value')
    expect(problem('stray')).toBe('stray: there is no such option; --help lists them')
    expect(problem('--demo', '--hall', 'x.json')).toContain('--hall')
    expect(problem('--clock', '2026-10-14T10:24:00+08:00')).toBe('--clock: only with --demo')
    expect(problem('--demo', '--clock', 'yesterday')).toContain('expected an instant')
    expect((readOptions([], { HALL_PRINTER_PROFILE: '70 mm' }) as { problem: string }).problem).toBe(
      'HALL_PRINTER_PROFILE 70 mm: expected the name of a profile, or a file .json',
    )
    for (const bad of ['--data', '--hall', '--speed', '--public-url', '--printer']) expect(problem(bad)).toMatch(/expected/)
  })

  test('the help names every option with its default', () => {
    for (const flag of ['data', 'port', 'hall', 'demo', 'clock', 'speed', 'public-url', 'printer', 'printer-profile', 'voice', 'help'])
      expect(helpText()).toContain(`--${flag}`)
    expect(helpText().match(/default: /g)?.length).toBe(12)
  })
})
