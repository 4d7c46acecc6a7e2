import { createHash } from 'node:crypto'
import type { Shard } from '../model/run-report.ts'

/**
 * Whether a document is one of a shard, by a hash of its key: which shard it is does not depend on what else there is, so
 * that a site that grows keeps its shards.
 */
export function isInShard(key: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(key).digest().readUInt32BE(0) % count === index - 1
}

/** `1-of-4` */
export const shardName = ({ index, count }: Shard): string => `${index}-of-${count}`
