import { SerialPort } from 'serial-line'
import type { OpenSerial } from './port.ts'

/** Locked while it is open: a second program is told that it is taken. */
export const openSerial: OpenSerial = (path, baud) =>
  new Promise((resolve, reject) => {
    const port = new SerialPort({ path, baudRate: baud, lock: true, autoOpen: false })
    port.open((trouble) => {
      if (trouble) return reject(trouble)
      resolve({
        on: (event: string, listener: (...given: never[]) => void) => port.on(event, listener as (...given: unknown[]) => void),
        write: (bytes) => port.write(Buffer.from(bytes)),
        close: () => {
          if (port.isOpen) port.close(() => undefined)
        },
      })
    })
  })
