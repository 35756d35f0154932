import type { Role, Text } from '../../../protocol/vocabulary.ts'

/** Each role as the template writes it. */
export const roleNames: Readonly<Record<Role, Text>> = {
  clerk: { 'zh-Hans': '窗口人员', 'zh-Hant': '窗口人員', en: 'Clerk' },
  guide: { 'zh-Hans': '导办', 'zh-Hant': '導辦', en: 'Guide' },
  chief: { 'zh-Hans': '值班领导', 'zh-Hant': '值班領導', en: 'Duty leader' },
  manager: { 'zh-Hans': '大厅主任', 'zh-Hant': '大廳主任', en: 'Manager' },
  admin: { 'zh-Hans': '系统管理员', 'zh-Hant': '系統管理員', en: 'Administrator' },
}

const otherNames: Readonly<Record<string, Role>> = {
  窗口工作人员: 'clerk',
  窗口: 'clerk',
  工作人员: 'clerk',
  导办员: 'guide',
  引导员: 'guide',
  领导: 'chief',
  主任: 'manager',
  管理员: 'admin',
}

const byName = new Map<string, Role>([
  ...Object.entries(otherNames),
  ...(Object.entries(roleNames) as [Role, Text][]).flatMap(([role, names]) =>
    [role, ...Object.values(names)].map((name) => [name.toLowerCase(), role] as const),
  ),
])

/** The roles that a cell names, and the words that name none. */
export function parseRoles(text: string): { roles: Role[]; unknown: string[] } {
  const roles: Role[] = []
  const unknown: string[] = []
  for (const word of text.normalize('NFKC').split(/[,、;/|\n]+/)) {
    const name = word.trim().toLowerCase()
    const role = byName.get(name)
    if (role === undefined) {
      if (name !== '') unknown.push(word.trim())
    } else if (!roles.includes(role)) roles.push(role)
  }
  return { roles, unknown }
}
