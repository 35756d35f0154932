import * as v from 'valibot'

const bauds = [1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600] as const

/** Where a device is: what `tcp:HOST:PORT`, `usb:PATH`, `serial:PATH@BAUD[,rtscts|xonxoff]` and `file:PATH` say. */
export type DeviceAddress =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  /** The node of a printer on USB, or a link to it, which can stay the same when the number changes. */
  | { readonly kind: 'usb'; readonly path: string }
  | { readonly kind: 'serial'; readonly path: string; readonly baud: number; readonly flow: 'none' | 'rtscts' | 'xonxoff' }
  /** Grows; nothing ever comes back from it. */
  | { readonly kind: 'file'; readonly path: string }

export type SerialAddress = Extract<DeviceAddress, { kind: 'serial' }>
type Unusable = { readonly expected: string }

export const addressForms = 'tcp:HOST:PORT, usb:PATH, serial:PATH@BAUD[,rtscts|xonxoff] or file:PATH'

const grammars = {
  tcp: 'tcp:HOST:PORT with a port from 1 to 65535, such as tcp:10.0.0.9:9100',
  usb: 'usb:PATH with a whole path, such as usb:/dev/usb/lp0',
  serial: `serial:PATH@BAUD, with ,rtscts or ,xonxoff behind it if the line has flow control, such as serial:/dev/ttyUSB0@9600; BAUD is one of ${bauds.join(', ')}`,
  file: 'file:PATH with a whole path, such as file:/srv/slips/printer-1.bin',
} as const

/** A whole path of printable characters; no step back in it, so that it is the file it looks like. */
const wholePath = (path: string): boolean =>
  path.length <= 255 && /^\/[^/]/.test(path) && !/[\p{Cc}\p{Cf}]/u.test(path) && !path.split('/').includes('..') && !path.endsWith('/')

/** IPv4, a name, or IPv6 in brackets. */
function tcp(rest: string): DeviceAddress | Unusable {
  const [, bracketed, plain, digits] = /^(?:\[([0-9A-Fa-f:.]{2,45})\]|([A-Za-z0-9][\w.-]{0,252})):([1-9][0-9]{0,4})$/.exec(rest) ?? []
  const host = bracketed ?? plain
  const port = Number(digits)
  return host !== undefined && port < 65536 ? { kind: 'tcp', host, port } : { expected: grammars.tcp }
}

function serial(rest: string): DeviceAddress | Unusable {
  const [, path, digits, flow] = /^(.+)@([0-9]{4,6})(?:,(rtscts|xonxoff))?$/.exec(rest) ?? []
  const baud = bauds.find((each) => String(each) === digits)
  if (path === undefined || !wholePath(path) || baud === undefined) return { expected: grammars.serial }
  return { kind: 'serial', path, baud, flow: (flow as 'rtscts' | 'xonxoff' | undefined) ?? 'none' }
}

/** Strict: everything that is not exactly an address is answered with what was expected. */
export function readAddress(text: string): DeviceAddress | Unusable {
  const [, kind, rest = ''] = /^(tcp|usb|serial|file):(.*)$/s.exec(text) ?? []
  switch (kind) {
    case 'tcp':
      return tcp(rest)
    case 'serial':
      return serial(rest)
    case 'usb':
    case 'file':
      return wholePath(rest) ? { kind, path: rest } : { expected: grammars[kind] }
    default:
      return { expected: addressForms }
  }
}

/** As it was written, for people and as a key. */
export function addressText(address: DeviceAddress): string {
  switch (address.kind) {
    case 'tcp':
      return `tcp:${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}`
    case 'serial':
      return `serial:${address.path}@${address.baud}${address.flow === 'none' ? '' : `,${address.flow}`}`
    case 'usb':
    case 'file':
      return `${address.kind}:${address.path}`
  }
}

/** An address in a document; `kinds`: those that the device can have. */
export const DeviceAddressText = (...kinds: readonly DeviceAddress['kind'][]) =>
  v.pipe(
    v.string(),
    v.maxLength(300),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const found = readAddress(dataset.value)
      if ('expected' in found) addIssue({ message: `expected ${found.expected}` })
      else if (!kinds.includes(found.kind)) addIssue({ message: `expected ${kinds.map((kind) => grammars[kind]).join('; or ')}` })
    }),
  )
