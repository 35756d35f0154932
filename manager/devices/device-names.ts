import type { PairedPage } from '../../protocol/pairing.ts'
import { wordsOf } from '../../web/language.ts'

type Kind = Exclude<PairedPage, 'counter' | 'manager' | 'guide'> | 'console' | 'printer' | 'sign' | 'scanner' | 'reader'
type Names = Record<Kind, (n: string) => string>
const deviceWords: [Names, Names, Names] = [
  {
    kiosk: (n) => `${n} 号取号机`,
    board: (n) => `${n} 号大厅屏`,
    window: (n) => `${n} 号窗口的屏`,
    keypad: (n) => `${n} 号窗口的评价器`,
    console: (n) => `${n} 号操作台`,
    printer: (n) => `${n} 号打印机`,
    sign: (n) => `${n} 号窗口的条屏`,
    scanner: (n) => `${n} 号扫码器`,
    reader: (n) => `${n} 号读卡器`,
  },
  {
    kiosk: (n) => `${n} 號取號機`,
    board: (n) => `${n} 號大廳屏`,
    window: (n) => `${n} 號窗口的屏`,
    keypad: (n) => `${n} 號窗口的評價器`,
    console: (n) => `${n} 號操作台`,
    printer: (n) => `${n} 號印表機`,
    sign: (n) => `${n} 號窗口的條屏`,
    scanner: (n) => `${n} 號掃碼器`,
    reader: (n) => `${n} 號讀卡器`,
  },
  {
    kiosk: (n) => `Kiosk ${n}`,
    board: (n) => `Board ${n}`,
    window: (n) => `Screen of counter ${n}`,
    keypad: (n) => `Rating pad of counter ${n}`,
    console: (n) => `Console ${n}`,
    printer: (n) => `Printer ${n}`,
    sign: (n) => `Sign of counter ${n}`,
    scanner: (n) => `Scanner ${n}`,
    reader: (n) => `Card reader ${n}`,
  },
]
const devices = wordsOf(...deviceWords)

/** A device by the name that the hall gave it: `kiosk-1`. */
export function deviceName(device: string): string {
  const [kind = '', no = ''] = device.split('-')
  return devices.value[kind as Kind]?.(no) ?? device
}
