import type { VoiceTrouble } from '../protocol/views/parts.ts'
import { wordsOf } from '../web/language.ts'

type Trouble = VoiceTrouble['trouble']
type Words = Record<Trouble, string>

/** What is wrong with the voice. */
export const voiceTrouble = wordsOf<Words>(
  {
    'engine-missing': '没有语音引擎，叫号只响铃',
    'engine-failing': '语音引擎没有出声，叫号只响铃',
    'bad-clip': '有一段录音用不了',
    unheard: '上次叫号没有大屏出声',
  },
  {
    'engine-missing': '沒有語音引擎，叫號只響鈴',
    'engine-failing': '語音引擎沒有出聲，叫號只響鈴',
    'bad-clip': '有一段錄音用不了',
    unheard: '上次叫號沒有大屏出聲',
  },
  {
    'engine-missing': 'No voice: calls only chime',
    'engine-failing': 'The voice fails: calls only chime',
    'bad-clip': 'A recording cannot be used',
    unheard: 'No board spoke the last call',
  },
)

/** What to do about it. */
export const voiceWay = wordsOf<Words>(
  {
    'engine-missing': '请在服务器上运行 apt install espeak-ng',
    'engine-failing': '每半分钟会再试一次',
    'bad-clip': '请换成 16 位 PCM 的 WAV，再重新启动',
    unheard: '请在“设备”里接上大屏，再轻触它打开声音',
  },
  {
    'engine-missing': '請在伺服器上執行 apt install espeak-ng',
    'engine-failing': '每半分鐘會再試一次',
    'bad-clip': '請換成 16 位 PCM 的 WAV，再重新啟動',
    unheard: '請在「設備」裡接上大屏，再輕觸它打開聲音',
  },
  {
    'engine-missing': 'On the server: apt install espeak-ng',
    'engine-failing': 'Tried again every half minute',
    'bad-clip': 'make it a 16-bit PCM WAV and start again',
    unheard: 'Pair a board under Devices, then touch it for sound',
  },
)
