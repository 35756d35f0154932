import type { DeviceFault } from '../../protocol/health.ts'
import { wordsOf } from '../../web/language.ts'
import { printerWords } from '../words.ts'

/** What printers are in has words of its own. */
type OwnFault = Exclude<DeviceFault, keyof typeof printerWords.value>

const own = wordsOf<Record<OwnFault, string>>(
  {
    unplugged: '没有插上',
    several: '插了好几个，分不清',
    'no-library': '这台机器缺少 USB 支持',
    babble: '一直发没有意义的信号',
    'not-kept': '存不住记录',
    'no-sound': '没有声音',
    'no-network': '网络不通',
    'disk-full': '硬盘快满了',
    away: '没有连上',
    twice: '有两台在用同一个配对',
    'clock-off': '自己的时钟不准',
    'old-page': '页面是旧的，闲下来会自己更新',
  },
  {
    unplugged: '沒有插上',
    several: '插了好幾個，分不清',
    'no-library': '這台機器缺少 USB 支援',
    babble: '一直發沒有意義的信號',
    'not-kept': '存不住記錄',
    'no-sound': '沒有聲音',
    'no-network': '網路不通',
    'disk-full': '硬碟快滿了',
    away: '沒有連上',
    twice: '有兩台在用同一個配對',
    'clock-off': '自己的時鐘不準',
    'old-page': '頁面是舊的，閒下來會自己更新',
  },
  {
    unplugged: 'Not plugged in',
    several: 'Several plugged in',
    'no-library': 'No USB support there',
    babble: 'Sends what makes no sense',
    'not-kept': 'Cannot keep records',
    'no-sound': 'No sound',
    'no-network': 'No network',
    'disk-full': 'Disk nearly full',
    away: 'Not connected',
    twice: 'Two use one pairing',
    'clock-off': 'Its clock is wrong',
    'old-page': 'Old page, renews when idle',
  },
)

export const faultWords = (fault: DeviceFault): string =>
  fault in printerWords.value ? printerWords.value[fault as keyof typeof printerWords.value] : own.value[fault as OwnFault]
