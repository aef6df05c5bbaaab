import type { Words } from '../en.ts';

/** 首页。 */
export const home: Words['home'] = {
  title: '应用升级后起不来了？',
  description: 'Schema Clinic 在你的机器上读取应用的 SQLite 文件，指出问题，给出证据，并带你恢复。',
  lead: '粘贴报错，或拖入它的 SQLite 文件：弄清发生了什么，在你自己的文件里看到证据，再一步步恢复。',
  desk: '报错信息或数据库文件',
  paste: '粘贴报错，或整段日志',
  file: '也可以选择数据库文件',
  fileHow: '或者拖到本页任意位置，日志文件也行。旁边的 -wal、-shm 或 -journal 请一并带上。',
  promise: '两者都只在本机读取，不会发送到任何地方。',
  promiseHow: '亲自验证',
  more: '单看文件无法得知的情况',
  samples: '手边没有文件？试试损坏的样例',
  allIncidents: (count) => `全部 ${count} 个案例`,
  allApps: (count) => `全部 ${count} 个应用`,
  can: '它能告诉你什么',
  failure: '这是哪一种故障',
  failureHow: (signatures) =>
    `把文件的表结构和迁移历史与 ${signatures} 种已知故障逐一比对，列出应有的状态和实际的状态。`,
  release: '文件是哪个版本写的',
  releaseHow: (releases, apps) =>
    `已收录 ${apps} 个应用的 ${releases} 个版本：这个表结构出自哪个版本，有哪些出入，升级又会改动什么。`,
  left: '迁移留下了什么',
  leftHow: (tools) =>
    `不论什么应用，都会读取 ${tools} 种迁移工具的记录：执行过哪些，停在哪里，还留着哪些做了一半的表。`,
  means: '报错是什么意思',
  meansHow: (errors) => `${errors} 个页面讲解报错信息和无法读取的文件：为什么升级后会出现，如何核实，绝对不要做什么。`,
  nothing: '任何数据都不会离开这台机器',
  nothingWhy:
    '我们没有任何能接收文件的服务器。打开文件之前，页面会让浏览器从此拒绝一切请求，包括页面自己和 worker 的请求；在你离开页面之前，谁也无法撤回。不必听信我们，可以亲自验证：',
  see: [
    ['断网。', '打开诊断页，等它加载完，断开网络，再选择文件。照样能用。'],
    ['旁观。', '打开浏览器开发者工具的网络面板，再选择文件。之后不会再有任何请求。'],
    ['试着突破。', '选择文件之后，在控制台输入下面这行。浏览器会拒绝，并指出是哪条策略。'],
  ],
  nothingMore: '哪些在保护范围内，哪些不在',
  terminal: '在终端里',
  terminalLead: '没有浏览器时，用命令做同样的诊断。需要 npm；装好之后不需要网络。',
  terminalFile: '数据库、文件夹、.zip 或 .tar.gz',
  terminalLog: '日志',
  noScript: '这一部分在浏览器中运行，因此需要 JavaScript。没有时可以用下面的命令，或查看',
};
