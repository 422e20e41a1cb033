int nk_placeholder(void);
