import type { Words } from './en.ts';
import { filter, list } from './zh-cn/browse.ts';
import { conditions } from './zh-cn/conditions.ts';
import { diagnose } from './zh-cn/diagnose.ts';
import { home } from './zh-cn/home.ts';
import { report } from './zh-cn/report.ts';
import { search } from './zh-cn/search.ts';
import { tools } from './zh-cn/tools.ts';
import { writeup } from './zh-cn/writeup.ts';

/** 界面文字：简体中文。 */
export const zhCn: Words = {
  search,
  diagnose,
  report,
  writeup,
  conditions,
  nav: {
    diagnose: '诊断文件',
    search: '按报错搜索',
    incidents: '已知案例',
    apps: '应用',
    errors: '报错信息',
    tools: '迁移工具',
    privacy: '哪些数据会离开本机',
  },
  header: {
    places: '站内导航',
    diagnose: '诊断',
    incidents: '案例',
    errors: '报错',
    apps: '应用',
    tools: '迁移工具',
  },
  footer: {
    label: '全站导航',
    what: '读取升级在应用的 SQLite 数据库里留下了什么，就在数据库所在的机器上。没有服务器，不用注册，不做统计；访问过一次之后，断网也能用。',
    api: 'API 接口',
    feed: '订阅源',
    source: '源码',
    licence: 'MIT 许可证',
  },
  home,
  copy: {
    copy: '复制',
    what: (command) => `复制 ${command}`,
    copied: '已复制',
    selected: '已选中，请手动复制',
  },
  list,
  filter,
  tools,
  facts: {
    app: '应用',
    affected: '受影响',
    development: '开发版构建',
    fixed: '已修复',
    notFixed: '上游没有修复，见恢复步骤',
    engines: '数据库',
    checked: '最近核实',
    related: '相关案例',
    relatedLabel: '相关案例',
    sources: '来源',
    seen: '用户遇到的原文',
    metWith: (names) => `出现于：${names}。`,
    report: '报告',
    deployment: '部署方式',
    file: '数据库文件',
    knownIncidents: '已知案例',
    releases: '版本',
    releasesKnown: (first, last) => `我们掌握的版本：${first} 至 ${last}。`,
    sourceCode: '源码',
  },
  privacy: {
    description: '没有任何数据离开。浏览器强制保证这一点，你也可以亲自观察。',
    file: '你的文件会经历什么',
    see: '如何亲自验证',
    not: '不在保护范围内的情况',
  },
};
