import type { Words } from '../en.ts';

/** 列表页。 */
export const list: Words['list'] = {
  incidentsTitle: '已知案例',
  incidentsDescription: '升级后数据库停在应用无法启动的状态：每个案例都对照应用自身的源码核实过。',
  incidentsLead: '每个案例都对照应用自身的源码核实过，尚不清楚的地方也会写明。',
  appsTitle: '应用',
  appsDescription: '各应用的 SQLite 数据库放在哪里，如何安全地复制。',
  appsLead: '各应用的 SQLite 数据库放在哪里，如何安全地复制，以及如何查看正在运行的版本。',
  errorsTitle: '报错信息',
  errorsDescription: '升级后 SQLite 和迁移工具的报错是什么意思，该怎么做。',
  errorsLead: '报错是什么意思，如何核实，以及绝对不要做什么。把日志粘贴到上方的搜索里（Ctrl K），即可找到对应的页面。',
  system: '操作系统',
  files: '不是数据库，或只是数据库一部分的文件',
  affects: (ranges) => `影响 ${ranges}`,
  checked: (day) => `核实于 ${day}`,
  incidents: (count) => `${count} 个案例`,
  messages: (count) => `${count} 个报错页面`,
  apps: (count) => `${count} 个应用`,
  releases: (count) => `已收录 ${count} 个版本`,
  page: (at, of) => `第 ${at} 页，共 ${of} 页`,
  pages: '列表分页',
  allFromHere: '回到列表开头，使用筛选',
};

/** 列表的筛选。 */
export const filter: Words['filter'] = {
  label: '筛选',
  words: '关键词',
  app: '应用',
  tool: '迁移工具',
  kind: '故障类型',
  leaves: '迁移中断后留下什么',
  release: '版本',
  releaseHow: '请先选择应用',
  known: (first, last) => `${first} 至 ${last}`,
  noRelease: '看不出是哪个版本，写法如 v3.10',
  affected: '是否受影响',
  yes: '受影响',
  no: '不受影响',
  any: '不限',
  shown: (shown, all) => `${all} 项中的 ${shown} 项`,
  all: (all) => `共 ${all} 项`,
  none: '没有同时符合这些条件的内容。',
  failed: '列表的其余部分没能加载，目前只筛选了一部分。',
  clear: '清除',
};
