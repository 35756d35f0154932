import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { addressText, DeviceAddressText, readAddress } from './device-address.ts'

describe('[P20] the address of a device', () => {
  test.each([
    ['tcp:10.0.0.9:9100', { kind: 'tcp', host: '10.0.0.9', port: 9100 }],
    ['tcp:printer-1.hall:65535', { kind: 'tcp', host: 'printer-1.hall', port: 65535 }],
    ['tcp:[fe80::1]:9100', { kind: 'tcp', host: 'fe80::1', port: 9100 }],
    ['usb:/dev/usb/lp0', { kind: 'usb', path: '/dev/usb/lp0' }],
    ['usb:/dev/hall/printer@desk', { kind: 'usb', path: '/dev/hall/printer@desk' }],
    ['serial:/dev/ttyUSB0@9600', { kind: 'serial', path: '/dev/ttyUSB0', baud: 9600, flow: 'none' }],
    ['serial:/dev/ttyS1@115200,rtscts', { kind: 'serial', path: '/dev/ttyS1', baud: 115200, flow: 'rtscts' }],
    ['serial:/dev/serial/by-id/a@b@19200,xonxoff', { kind: 'serial', path: '/dev/serial/by-id/a@b', baud: 19200, flow: 'xonxoff' }],
    ['file:/srv/纸条/printer-1.bin', { kind: 'file', path: '/srv/纸条/printer-1.bin' }],
  ] as const)('%s', (text, address) => {
    expect(readAddress(text)).toEqual(address)
    expect(addressText(address)).toBe(text)
  })

  test.each([
    ['', 'tcp:HOST:PORT, usb:PATH'],
    ['10.0.0.9', 'tcp:HOST:PORT, usb:PATH'],
    ['TCP:10.0.0.9:9100', 'tcp:HOST:PORT, usb:PATH'],
    ['lpt:/dev/lp0', 'tcp:HOST:PORT, usb:PATH'],
    [' tcp:h:9100', 'tcp:HOST:PORT, usb:PATH'],
    ['tcp:h', 'a port from 1 to 65535'],
    ['tcp:h:0', 'a port from 1 to 65535'],
    ['tcp:h:65536', 'a port from 1 to 65535'],
    ['tcp:h:09100', 'a port from 1 to 65535'],
    ['tcp:h:9100 ', 'a port from 1 to 65535'],
    ['tcp:h:9100\n', 'a port from 1 to 65535'],
    ['tcp::9100', 'a port from 1 to 65535'],
    ['tcp:-h:9100', 'a port from 1 to 65535'],
    ['tcp:fe80::1:9100', 'a port from 1 to 65535'],
    ['usb:', 'a whole path'],
    ['usb:dev/usb/lp0', 'a whole path'],
    ['usb:/dev/../etc/passwd', 'a whole path'],
    ['usb:/dev/usb/', 'a whole path'],
    ['usb:/dev/usb/lp0\0', 'a whole path'],
    [`usb:/${'x'.repeat(256)}`, 'a whole path'],
    ['serial:/dev/ttyUSB0', 'serial:PATH@BAUD'],
    ['serial:/dev/ttyUSB0@', 'serial:PATH@BAUD'],
    ['serial:/dev/ttyUSB0@9601', 'BAUD is one of 1200, 2400'],
    ['serial:/dev/ttyUSB0@9600,', 'serial:PATH@BAUD'],
    ['serial:/dev/ttyUSB0@9600,dtr', ',rtscts or ,xonxoff'],
    ['serial:ttyUSB0@9600', 'serial:PATH@BAUD'],
    ['file:slips.bin', 'a whole path'],
    ['file://srv/slips', 'a whole path'],
  ])('%j: expected %s', (text, expected) => {
    expect((readAddress(text) as { expected: string }).expected).toContain(expected)
  })

  test('in a document, of the kinds that the device can have', () => {
    const schema = DeviceAddressText('usb', 'serial')
    expect(v.is(schema, 'serial:/dev/ttyS0@9600')).toBe(true)
    expect(v.safeParse(schema, 'file:/srv/a').issues?.[0]?.message).toMatch(/^expected usb:PATH .*; or serial:PATH@BAUD/)
    expect(v.safeParse(schema, 'usb:lp0').issues?.[0]?.message).toMatch(/^expected usb:PATH/)
    expect(v.is(schema, 7)).toBe(false)
  })
})
