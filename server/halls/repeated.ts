/** What is to stand once in a list, and stands there twice. */
export function* repeated<Key extends string>(
  list: string,
  key: Key,
  items: readonly Readonly<Record<Key, string | number>>[],
): Generator<string> {
  const first = new Map<string | number, number>()
  for (const [index, item] of items.entries()) {
    const before = first.get(item[key])
    if (before === undefined) first.set(item[key], index)
    else yield `${list}[${index}].${key}: one that is not already at ${list}[${before}] (${item[key]})`
  }
}
