import type { NoticeWords, UpdateWords } from '../en/offline.ts';

export const notice: NoticeWords = {
  title: '本机没有保存这个页面',
  description: '没有网络时，代替从未在本机打开过的页面显示。',
  lead: '你现在离线，或者暂时连不上本站，而这个页面从未在这台机器上打开过。缺的只是网络连接，与你的数据库或应用无关。',
  again: '重试',
  works: '没有网络也能用的功能',
  diagnose: '诊断数据库',
  diagnoseHow: '完整的诊断和全部已知故障，照常在本机进行。',
  search: '按报错搜索',
  searchHow: '能指出对应的页面；页面本身可能需要网络。',
  home: '首页',
  read: '你在这里读过的页面',
};

export const update: UpdateWords = {
  there: '本站有新版本。这个标签页会继续使用打开时的版本。',
  reload: '重新加载',
  later: '以后再说',
};
