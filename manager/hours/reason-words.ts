import type { CheckEntry, CheckReason } from '../../protocol/views/readiness.ts'
import { wordsOf } from '../../web/language.ts'

type Way = { what: (one: CheckEntry) => string; todo: string }
type Ways = Record<CheckReason, Way>
const many = (one: CheckEntry): number => one.amount ?? 0
const room = (one: CheckEntry): string => (many(one) < 1000 ? `${many(one)} MB` : `${Math.round(many(one) / 100) / 10} GB`)

/** What is the matter with it, and what to do. Of `none` and `away` the devices are named beside it. */
export const reasonWords = wordsOf<Ways>(
  {
    none: { what: () => '没有', todo: '没有这样的设备也能办：到“设备”里可以接上' },
    away: { what: () => '没有连上', todo: '打开电源，看网线；不再用的，在“设备”里收回' },
    'not-ready': { what: () => '不能正常打印', todo: '按上面说的处理，再打一张测试纸' },
    unplugged: { what: () => '没有插好', todo: '把评价器的线插回原来的口' },
    'not-yet': { what: () => '还没有人登录', todo: '请提醒窗口提前五分钟到岗' },
    late: { what: () => '到岗晚了', todo: '请马上联系，或者请 B 岗顶岗' },
    silent: { what: () => '大屏还不能出声', todo: '轻触大屏一次，打开声音' },
    'no-voice': { what: () => '没有语音，只响铃', todo: '在服务器上运行 apt install espeak-ng' },
    epoch: { what: () => '时间差得太远，像是 1970 年', todo: '换主板电池，打开网络对时' },
    wrong: { what: (one) => `差 ${many(one)} 分钟`, todo: '在那台机器上打开网络对时' },
    behind: { what: (one) => `服务器的钟慢了 ${many(one)} 分钟`, todo: '在服务器上运行 timedatectl set-ntp true' },
    low: { what: (one) => `只剩 ${room(one)}`, todo: '请在这几天里清理或换大硬盘' },
    full: { what: (one) => `快满了，只剩 ${room(one)}`, todo: '马上清理：满了就不能取号' },
    'read-only': { what: () => '写不进去', todo: '看硬盘是不是满了或坏了；现在只能看' },
    other: { what: () => '服务器的时区和大厅不同', todo: '不影响办事；日志里的时间会不一样' },
    carried: { what: (one) => `有 ${many(one)} 个号没有办完，转到今天`, todo: '开门最先叫；可以先打电话告诉他们' },
  },
  {
    none: { what: () => '沒有', todo: '沒有這樣的設備也能辦：到「設備」裡可以接上' },
    away: { what: () => '沒有連上', todo: '打開電源，看網線；不再用的，在「設備」裡收回' },
    'not-ready': { what: () => '不能正常列印', todo: '按上面說的處理，再打一張測試紙' },
    unplugged: { what: () => '沒有插好', todo: '把評價器的線插回原來的口' },
    'not-yet': { what: () => '還沒有人登入', todo: '請提醒窗口提前五分鐘到崗' },
    late: { what: () => '到崗晚了', todo: '請馬上聯絡，或者請 B 崗頂崗' },
    silent: { what: () => '大屏還不能出聲', todo: '輕觸大屏一次，打開聲音' },
    'no-voice': { what: () => '沒有語音，只響鈴', todo: '在伺服器上執行 apt install espeak-ng' },
    epoch: { what: () => '時間差得太遠，像是 1970 年', todo: '換主機板電池，打開網路對時' },
    wrong: { what: (one) => `差 ${many(one)} 分鐘`, todo: '在那台機器上打開網路對時' },
    behind: { what: (one) => `伺服器的鐘慢了 ${many(one)} 分鐘`, todo: '在伺服器上執行 timedatectl set-ntp true' },
    low: { what: (one) => `只剩 ${room(one)}`, todo: '請在這幾天裡清理或換大硬碟' },
    full: { what: (one) => `快滿了，只剩 ${room(one)}`, todo: '馬上清理：滿了就不能取號' },
    'read-only': { what: () => '寫不進去', todo: '看硬碟是不是滿了或壞了；現在只能看' },
    other: { what: () => '伺服器的時區和大廳不同', todo: '不影響辦事；日誌裡的時間會不一樣' },
    carried: { what: (one) => `有 ${many(one)} 個號沒有辦完，轉到今天`, todo: '開門最先叫；可以先打電話告訴他們' },
  },
  {
    none: { what: () => 'none', todo: 'The hall works without; pair one under Devices' },
    away: { what: () => 'not connected', todo: 'Switch it on, look at its cable; not used any more: take it back under Devices' },
    'not-ready': { what: () => 'not printing', todo: 'Mend what is said, then print a test slip' },
    unplugged: { what: () => 'unplugged', todo: 'Plug the pad into its socket again' },
    'not-yet': { what: () => 'nobody signed in yet', todo: 'Remind them: five minutes before the doors' },
    late: { what: () => 'late', todo: 'Call them now, or let the B post stand in' },
    silent: { what: () => 'may not sound yet', todo: 'Touch the board once for sound' },
    'no-voice': { what: () => 'no voice, only a chime', todo: 'On the server: apt install espeak-ng' },
    epoch: { what: () => 'far off, as if in 1970', todo: 'Change its battery, and let the network set it' },
    wrong: { what: (one) => `${many(one)} min off`, todo: 'Let the network set the clock there' },
    behind: { what: (one) => `the server is ${many(one)} min behind`, todo: 'On the server: timedatectl set-ntp true' },
    low: { what: (one) => `${room(one)} left`, todo: 'Clear it or fit a larger one this week' },
    full: { what: (one) => `nearly full, ${room(one)} left`, todo: 'Clear it now: when it is full no number is given' },
    'read-only': { what: () => 'takes no writes', todo: 'See whether it is full or broken; the hall can only be looked at' },
    other: { what: () => "the server's differs from the hall's", todo: 'Nothing depends on it; times in its log differ' },
    carried: { what: (one) => `${many(one)} numbers came over`, todo: 'They are called first; telephone them if you can' },
  },
)
