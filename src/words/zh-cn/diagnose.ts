import type { DiagnoseWords } from '../en/diagnose.ts';

/** 诊断页的界面文字。 */
export const diagnose: DiagnoseWords = {
  title: '诊断数据库',
  description: '拖入起不来的应用的 SQLite 数据库：看清哪里坏了，附带证据，没有一个字节离开你的机器。',
  running: '正在运行的版本',
  upgradingTo: '打算升级到的版本',
  log: '报错或日志',
  logPlaceholder: '写明错误的那一行，或整段日志',
  dropHere: '把数据库文件拖到这里',
  orChoose: '，也可以粘贴或选择',
  with: '旁边若有 -wal、-shm 或 -journal，请一并选择，顺序不限。文件只在本机读取，不会发送到任何地方：从这一刻起，浏览器会拒绝一切请求。',
  howToSee: '如何亲自验证',
  sayMore: '如果可以，请再多说一点：有些问题单看文件无法判断',
  releasesOf: (app, count) => `${app} 的 ${count} 个版本`,
  or: '或 ',
  offered: (what) => `可从 ${what}中选择，也可以直接输入。`,
  cancel: '取消',
  samples: '手边没有文件？试试这些已损坏的样例',
  noScript: '诊断在浏览器中运行，因此需要 JavaScript。没有时可以用：',
  stages: {
    unpacking: '正在解压……',
    header: '正在查看文件头……',
    schema: '正在读取表结构和迁移历史……',
    rows: '正在统计故障特征所需的行数……',
    verdicts: '正在与已知故障比对……',
  },
  gettingReady: '正在准备……',
  inFolder: '正在文件夹中查找数据库……',
  noneFound: '没有找到数据库，详见下方。',
  done: (count) => (count === 1 ? '完成，结果在下方。' : `完成，下方有 ${count} 个结果。`),
  cancelled: '已取消，没有保留任何内容。',
  folder: '或整个文件夹',
  notLoaded: (why) => `诊断程序没能加载：${why}。请重新加载页面；你的文件没有被打开。`,
  fault: (what) =>
    `这是我们的问题，不是你的文件有问题：${what}。请重新加载页面再试；命令 “npx schema-clinic diagnose FILE” 同样可以读取。`,
  reportLanguage: '诊断报告的正文目前只有英文。',
};
