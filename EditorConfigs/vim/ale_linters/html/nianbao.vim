call nianbao#ale#Define('html')
