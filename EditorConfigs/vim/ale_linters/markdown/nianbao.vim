call nianbao#ale#Define('markdown')
