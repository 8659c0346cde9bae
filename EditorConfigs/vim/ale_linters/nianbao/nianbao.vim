call nianbao#ale#Define('nianbao')
