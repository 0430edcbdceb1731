/** Last syllables of people and bodies: they obey (遵守), things conform (符合) (WO04). */
export const PERSONS = new RegExp(
  '(?:(?<![动定满])员|(?:使用|操作|患|学习|消费|经营|管理|参与|生产|设计|从业|申请|试验|作业|服务|志愿)者|[供需]方|委托方|承[包租]方|[甲乙丙]方|' +
    '第三方|[职民焊电技员]工|工人|(?<!机器)人|教师|工程师|医师|药师|护士|厨师|司机|乘客|用户|顾客|学生|家属|单位|机构|企业|公司|部门|组织|' +
    '委员会|协会|班组|业主|商户|供应商|运营商|承包商|制造商|服务商)$',
);

/** Activities are done by people and laid down for things: either verb is right with them. */
export const ACTIVITIES =
  /(?:作业|施工|操作|服务|工作|管理|活动|使用|检验|检测|试验|运输|生产|经营|建设|设计|维护|保养|养护|培训|救援|采购|处理|处置|安装|行为|过程|流程|运行|驾驶|从业|防治|用药|投放|开展|实施|进行|时|后|前|中)$/;

/** What people obey. */
export const RULES_OF_CONDUCT =
  /(?:法律|法规|规章|条例|章程|规则|原则|操守|制度|纪律|守则|规程|道德|行为规范|准则|公约|操作规范|管理规定)/;
